import {report} from '../diagnostics/report.js'
import {TemplateError} from '../render/templates.js'
import type {Look} from './look.js'

/**
 * Does what may find a mistake in a template. One in a template that is not ours is reported on its file; undefined
 * then. Any other throws.
 */
export function reportBroken<T>({own}: Pick<Look, 'own'>, act: () => T): T | undefined {
  try {
    return act()
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error
    const file = own.get(`${error.template}.hbs`)
    if (file === undefined) throw error
    const {kind, found, place} = error.fault
    report(file, `template-${kind}`, {...place, params: {found}})
    return undefined
  }
}
