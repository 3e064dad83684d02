// Taro's babel preset for the phone's code; it adds no polyfills, which the code names one by one where it needs them.
module.exports = {
  presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5', useBuiltIns: false, hot: false }]],
  plugins: process.env.TARO_ENV === 'h5' ? [require.resolve('./config/h5-components.cjs')] : [],
}
