// In place of the file of the same name in Camunda's web app: whatever the browser's language, an
// officer's desk is Vietnamese.
export default {
  app: {
    vendor: 'Một Cửa ·',
    name: 'Bàn làm việc'
  },
  locales: {
    availableLocales: ['vi'],
    fallbackLocale: 'vi'
  },
  dateFormat: {
    monthName: 'MMMM',
    day: 'DD',
    abbr: 'L LT',
    normal: 'LLL',
    long: 'LLLL',
    short: 'L'
  },
  customScripts: ['motcua/desk'],
  disableWelcomeMessage: true,
  shortcuts: {
    registerWalkIn: {
      key: 'ctrl+alt+n',
      description: 'tiếp nhận tại quầy'
    },
    claimTask: {
      key: 'ctrl+alt+c',
      description: 'nhận việc đang chọn'
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: 'đến bộ lọc đầu tiên'
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: 'đến công việc đầu tiên trong danh sách'
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: 'đến ô nhập đầu tiên của biểu mẫu'
    }
  }
};
