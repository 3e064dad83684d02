// The mini-program's page list and window; it says nothing about what pages do.
export default defineAppConfig({
  pages: ['pages/find/index'],
  window: {
    navigationBarTitleText: '家门口有活',
    navigationBarBackgroundColor: '#f6f4ee',
    navigationBarTextStyle: 'black',
    backgroundColor: '#f6f4ee',
  },
})
