module.exports = {
  name: 'Một Cửa: luật kiểm tra mô hình',
  script: './client.js'
};
