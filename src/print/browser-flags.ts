// Only what a printer needs, and nothing that takes a guard away: web security stays on.
const commonFlags = [
  '--headless',
  '--disable-gpu',
  '--disable-software-rasterizer',
  '--disable-dev-shm-usage',
  '--hide-scrollbars',
  '--mute-audio',
  '--no-first-run',
  '--no-default-browser-check',
  '--no-pings',
  '--disable-background-networking',
  '--disable-breakpad',
  '--disable-component-update',
  '--disable-crash-reporter',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-extensions',
  '--disable-quic',
  '--disable-sync',
  '--metrics-recording-only',
  '--password-store=basic',
  '--use-mock-keychain',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  '--lang=ja',
  // No name resolves and the proxy does not exist: a connection interception would not see, such
  // as one opened ahead of a request, leads nowhere.
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--proxy-server=http://proxy.invalid:1',
  '--proxy-bypass-list=<-loopback>',
]

/**
 * Lists the command line flags a browser is started with.
 * @param options.profile its private profile folder
 * @param options.sandboxed whether the browser shuts its pages into the sandbox of the system
 */
export function listBrowserFlags(options: {profile: string; sandboxed: boolean}): string[] {
  return [
    ...commonFlags,
    ...(options.sandboxed ? [] : ['--no-sandbox']),
    '--remote-debugging-pipe',
    `--user-data-dir=${options.profile}`,
    'about:blank',
  ]
}
