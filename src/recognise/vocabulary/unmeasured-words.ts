import type {Value} from '../../model/value.js'

/** Words in a sentence about an indicator that say why it has no figure this year. Add one here and forms that say so are read. */
export const unmeasuredWords: Readonly<
  Record<Extract<Value['missing'], 'pending' | 'notSurveyed' | 'notComputable'>, RegExp>
> = {
  pending:
    /未記入|未集計|未確定|集計中|確定していない|(?:評価|測定|把握|算出)(?:する)?には?至(?:っていない|っておらず|らなかった|らない|らず)|値(?:が|は)(?:まだ)?(?:ない|出ていない)/u,
  notSurveyed: /未調査|未測定|未計測|調査(?:を|は)?(?:実施|行って|して)い?(?:ない|なかった)/u,
  notComputable: /(?:算出|算定|計測|測定|集計)(?:不能|不可|できない|できなかった|できず)/u,
}
