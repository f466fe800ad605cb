import type {MessageKey} from '../messages/catalogue.js'
import {largestSourceBytes} from '../model/limits.js'
import type {Settings} from '../settings/settings.js'

/** What may be read of a kind of file, in bytes, and the sentence that says so of one that is larger. */
export interface FileLimit {
  most: number
  sentence: MessageKey
}

/** Forty times as much YAML as the largest paper that we know of has. */
const largestYamlBytes = 50e6

/** Settings, and the corrections of one text: tens of thousands of them. */
export const notesLimit: FileLimit = {most: 5e6, sentence: 'file-too-large-fixed'}

/** The picture stands in every page. */
export const largestLogoBytes = 200_000

/** Japanese fonts are large; the largest of them is a third of this. */
export const largestFontBytes = 60e6

/** The limit for a text, or for our own YAML, under the settings that hold for it. */
export function limitOf(from: 'text' | 'yaml', {limits = {}}: Settings): FileLimit {
  const {sourceMegabytes, yamlMegabytes} = limits
  return from === 'text'
    ? {most: bytesIn(sourceMegabytes) ?? largestSourceBytes, sentence: 'file-too-large'}
    : {most: bytesIn(yamlMegabytes) ?? largestYamlBytes, sentence: 'yaml-too-large'}
}

function bytesIn(megabytes: number | undefined): number | undefined {
  return megabytes === undefined ? undefined : megabytes * 1e6
}
