/** As far as it is used here: TypeScript has it among what browsers have only. */
declare namespace WebAssembly {
  interface Memory {
    readonly buffer: ArrayBuffer
  }
  function instantiate(code: Uint8Array): Promise<{instance: {exports: object}}>
}
