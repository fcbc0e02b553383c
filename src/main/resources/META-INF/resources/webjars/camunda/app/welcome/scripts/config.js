// In place of the file of the same name in Camunda's web app.
export default {
  app: {
    vendor: 'Một Cửa ·',
    name: 'Trang chủ'
  },
  locales: {
    availableLocales: ['vi'],
    fallbackLocale: 'vi'
  },
  disableWelcomeMessage: true
};
