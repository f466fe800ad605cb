// Linux x64 gets its browser inside an npm package; only other systems need puppeteer's own download.
const bundled = process.platform === 'linux' && process.arch === 'x64'

module.exports = {skipDownload: bundled, chrome: {skipDownload: true}}
