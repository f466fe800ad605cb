import {type Look, plainLook} from './look.js'
import type {SettingsFound} from './open-settings.js'
import {openPresses, type Press} from './press.js'
import type {Work} from './work.js'

/** What everything of one build is drawn with. */
export interface Desk {
  /** The site is one, and looks as the first settings that say anything. */
  siteLook: Look
  /** Whether any templates are not ours. */
  guarded: boolean
  pressOf(look: Look): Press
}

/** Lays out what the settings of all files of a build ask for. */
export function openDesk(found: ReadonlyArray<SettingsFound>, {workshop}: Work): Desk {
  const plain = workshop.templates
  const looks = found.filter(it => !it.broken).map(it => it.look)
  const siteLook = looks.find(it => it.files !== plain || it.fonts || it.logo) ?? looks[0]
  const guarded = looks.some(it => it.own.size > 0)
  return {siteLook: siteLook ?? plainLook(plain), guarded, pressOf: openPresses()}
}
