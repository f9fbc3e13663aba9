#!/usr/bin/env python3
"""What the independent scorer in ../shared/checks/oracle.py leaves out, compared with `ziping score`.

Usage:  more.py BIN N SEED [--keep DIR]

  BIN   a built ziping command
  N     how many random forms (half are scored by mof-2020, half by mof-2021)
  SEED  seed of the generator; the same seed makes the same forms

It makes the oracle's forms and puts into them: rows that are the execution rate, with and without money; deadlines, met
and missed; bare zeros; bare durations, counts and rates whose name says which way they look; ranges answered by fractions;
directions; names of levels spelled in other ways. Each row's points, score and attainment, each tier, the total, the grade
and the findings about these kinds are compared; the first ten mismatches are printed in full, and the exit status is then 1.

Like the oracle it was written from the words of the regulations and of `rules explain` and `rules reference`, without the Go
code, in exact fractions. Where the words are silent, what it takes is marked SILENT below.
"""
import datetime, json, os, random, re, sys, tempfile
from fractions import Fraction as Fr

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.environ.get('ZIPING_CHECKS') or os.path.join(HERE, '../../../../shared/checks'))
import oracle  # noqa: E402

dec, half_up, blank, Pending = oracle.dec, oracle.half_up, oracle.blank, oracle.Pending
YEAR = 2022

# ------------------------------------------------------------------------------------------------ what names say

# A person's reading of a value without a comparator under these names: at least (up) or at most (down).
DURATIONS = {
    '审批时长': 'down', '项目办理时限': 'down', '故障修复时间': 'down', '平均响应时间': 'down', '工期': 'down', '物资到位时间': 'down',
    '培训时长': 'up', '人均培训天数': 'up', '日均供水时长': 'up', '场馆开放天数': 'up', '优良天数': 'up', '缩短办理时间': 'up',
    '设备质保期': 'up', '培训完成时间': 'down', '供水抢修时间': 'down',
}
WORDS = {
    '有责投诉数': 'down', '安全事故数': 'down', '差错率': 'down', '资产闲置率': 'down', '违规资金数': 'down', '重大舆情事故': 'down',
    '投诉处理率': 'up', '信访办结率': 'up', '事故隐患排查数': 'up', '闲置资产盘活数': 'up', '投诉下降率': 'up', '违法案件查处数': 'up',
    '覆盖率': 'up', '受益人数': 'up', '返工率': 'down', '逾期未还数': 'down', '延误整改率': 'up',
}
COSTS = {'单位成本': 'down', '项目总成本': 'down', '成本节约率': 'up', '降低采购成本': 'up', '补助标准': 'down'}
COST_LEVELS = {'成本指标', '经济成本指标', '社会成本指标', '生态环境成本指标'}


def bare_way(row, target):
    """What a value without a comparator asks for, by the policy of both presets."""
    _, _, value, _, unit = target
    level, name = {row.get('level1'), row.get('level2')}, row.get('name')
    if value == 0:
        return 'down'
    if level & COST_LEVELS:
        return COSTS.get(name, 'down')
    if unit in ('天', '小时'):
        return 'down' if '时效指标' in level and DURATIONS.get(name) != 'up' or name not in DURATIONS else LEVELLED.get(
            ('时效指标' in level, name), DURATIONS[name])
    return WORDS.get(name, 'up')


# Under 时效 a duration is how long a thing may take, whatever it is that takes it, but for what is to be shortened or to last.
LEVELLED = {(True, n): 'down' for n in DURATIONS if n not in ('缩短办理时间', '设备质保期')}

# ------------------------------------------------------------------------------------------------ directions

WAYS = {'正向': '>=', '正向指标': '>=', '反向': '<=', '反向指标': '<=', '逆向': '<=', '越小越好': '<=', '越大越好': '>='}
SIGNS = {'≥': '>=', '大于等于': '>=', '不低于': '>=', '≤': '<=', '小于等于': '<=', '不超过': '<=', '＝': '=', '>': '>', '<': '<'}
SILENT_ONES = ['定量', '定量指标', '/', '']
SIDE = {'>=': 1, '>': 1, '<=': -1, '<': -1, '=': 0}


def said(row):
    return WAYS.get(row.get('direction')) or SIGNS.get(row.get('direction'))


def conflict(row, target):
    """Whether the direction says otherwise than the comparator. 正向 and 反向 say nothing of =, nor of ranges."""
    way = said(row)
    if way is None or not target or target[0] != 'one' or target[1] in ('', 'in'):
        return False
    if row['direction'] in WAYS and target[1] == '=':
        return False
    return SIDE[way] != SIDE[target[1]]


# ------------------------------------------------------------------------------------------------ days

def end_of_month(y, m):
    return (datetime.date(y + m // 12, m % 12 + 1, 1)) - datetime.timedelta(1)


def deadline(r):
    """A text, and the last day on which it is met (or, with 不早于, the first)."""
    y = r.choice([YEAR, YEAR, YEAR, YEAR - 1])
    m, d = r.randint(1, 12), r.randint(1, 28)
    day, end = datetime.date(y, m, d), end_of_month(y, m)
    this = f'{y}年' if y != YEAR or r.random() < 0.6 else ''
    q, h = (m - 1) // 3, (m - 1) // 6
    return r.choice([
        (f'{this}{m}月{d}日前', 'by', day), (f'{this}{m}月{d}日前', 'by', day), (f'{y}-{m:02}-{d:02}', 'by', day),
        (f'{y}年{m}月{d}日', 'by', day), (f'{this}{m}月底前', 'by', end), (f'{y}年底前', 'by', datetime.date(y, 12, 31)),
        (f'≤{y}-{m:02}-{d:02}', 'by', day), (f'不晚于{y}年{m}月{d}日', 'by', day), (f'{y}年{m}月', 'by', end),
        (f'{y}年第{"一二三四"[q]}季度', 'by', end_of_month(y, q * 3 + 3)), (f'{y}年{"上下"[h]}半年', 'by', end_of_month(y, h * 6 + 6)),
        (f'{y}年{m}月{d}日前完成', 'by', day), (f'＝{y}年{m}月{d}日', 'by', day), (f'不早于{y}年{m}月{d}日', 'from', day),
        (f'{y}.{m}.{d}前', 'by', day), (f'{y}/{m}/{d}', 'by', day),
    ])


def done(r, day):
    """A text, and the first and the last day that it may mean; None where it is no day."""
    k = r.random()
    if k < 0.05:
        return r.choice(['已完成', '', '/', '100%', '3个']), None
    off = r.choice([0, 0, 0, 1, -1, r.randint(-60, 60), r.randint(-400, 400)])
    at = day + datetime.timedelta(off)
    if k < 0.15:
        last = end_of_month(at.year, at.month)
        return f'{at.year}年{at.month}月', (at.replace(day=1), last)
    this = f'{at.year}年' if at.year != YEAR or r.random() < 0.7 else ''
    return r.choice([f'{at}', f'{this}{at.month}月{at.day}日', f'{at.year}/{at.month}/{at.day}', f'{at.year}.{at.month}.{at.day}',
                     f'{at.year}年{at.month}月{at.day}日']), (at, at)


def score_day(row, points):
    """A deadline is met or missed: no ratio. The own score of a missed one counts below the best level of a text."""
    kind, day = row['_due']
    span = row['_done']
    if span is None:
        raise Pending
    first, last = span
    if kind == 'by':
        met, missed = last <= day, first > day
    else:
        met, missed = first >= day, last < day
    if met:
        return half_up(points), None, False
    if not missed:
        raise Pending  # SILENT: a month in which the deadline lies says neither
    if points == 0:
        return Fr(0), None, False
    d = None if blank(row.get('declared')) else Fr(row['declared'])
    top = points * Fr(80, 100)
    if d is None or d < 0 or d >= top or half_up(d) >= top:
        raise Pending  # a score that would be shown as one of the level above isn't below it
    return half_up(d), None, True


# ------------------------------------------------------------------------------------------------ rows

plain_attain = oracle.attain
plain_in_unit = oracle.in_unit
plain_row = oracle.score_row


def in_unit(actual, unit):
    """Like the oracle's; the target's size is asked for in attain."""
    return plain_in_unit(actual, unit)


def attain(p, target, actual, row):
    kind, op, t, hi, unit = target
    _, v, u = actual
    top = hi if op == 'in' else t
    if u == '' and unit in ('万元', '亿元') and abs(v) > 100 * abs(top) > 0:
        raise Pending  # 198000 beside ≤20万元 may be 元. SILENT: taken from a hundred times the target on
    if u == '' and unit == '%' and v != 0 and abs(v) <= 1 and top > 1:
        raise Pending  # no percent sign and up to 1, where the target is above 1%
    if op == '':
        op = said(row) or {'up': '>=', 'down': '<='}[bare_way(row, target)]
        if row.get('_exec') and not said(row):
            op = '>='
    # what met a target of 0 has an attainment of 1, what missed it 0, and nothing is divided
    if op in ('<=', '<') and t == 0 and op != 'in':
        a, _ = in_unit(actual, unit)
        return Fr(1) if a <= 0 else Fr(0)
    return plain_attain(p, (kind, op, t, hi, unit), actual, dict(row, level1=None, level2=None))


def score_row(p, row, points):
    if '_due' in row:
        return score_day(row, points)
    target = oracle.read_target(row.get('target'))
    if target is not None and target[0] == 'text':
        got = plain_row(p, row, points)
        _, _, hi, closed = oracle.find_level(p, (row.get('judged') or {}).get('level') or row['actual']) or oracle.find_level(p, '达成')
        if not closed and got[0] >= points * hi:
            raise Pending  # it lies within its level, and what would be shown of it within the next
        return got
    if target is not None and target[0] == 'one' and row.get('level1') == '满意度指标' and target[1] == '':
        # a rate that is to be low is no satisfaction, whichever way that is said
        op = said(row) or {'up': '', 'down': '<='}[bare_way(row, target)]
        if op in ('<=', '<', '>=', '>', '='):
            row = dict(row, target=op + row['target'])
    return plain_row(p, row, points)


oracle.attain, oracle.in_unit, oracle.score_row = attain, in_unit, score_row

# ------------------------------------------------------------------------------------------------ the execution rate

EXECUTION = ['预算执行率', '资金执行率', '预算资金执行率', '执行率', '项目预算执行率', '预算执行进度', '资金支付率', '预算完成率']
NOT_EXECUTION = ['下属单位预算执行率', '预算执行率提升幅度', '财政拨款执行率', '执行率达标单位占比']


def by_row(p, row):
    """The share that the row's own cells give, or None."""
    target, actual = oracle.read_target(row.get('target')), oracle.read_actual(row.get('actual'))
    if actual is None or actual[0] != 'one':
        return None
    if target is None or target[0] == 'text':
        return actual[1] * oracle.UNITS[actual[2]][1] if actual[2] in ('%', '‰') else None
    try:
        return attain(p, target, actual, row)
    except Pending:
        return None


def score_form(p, form):
    """The oracle's form without the rows that are the execution rate, and these put back. Returns also the findings due."""
    rows = form['indicators']
    own = [i for i, r in enumerate(rows) if r.get('_exec')]
    rest = [r for r in rows if not r.get('_exec')]
    want = oracle.score_form(p, dict(form, indicators=rest))
    due = set()
    out = iter(want['rows'])
    want['rows'] = [dict(points=Fr(0), score=None, na=True, attainment=None, missed=False) if r.get('_exec') else next(out) for r in rows]
    for i, r in enumerate(rows):
        if not r.get('_exec') and conflict(r, oracle.read_target(r.get('target'))):
            due.add(('DIRECTION_CONFLICT', f'/indicators/{i}/direction'))
        w = want['rows'][i]
        if '_due' in r and w['score'] is None and r['_done'] and r['_done'][0] == r['_done'][1] and w['points'] > 0 and not w['na'] and blank(r.get('declared')):
            due.add(('MISS_SCORE_MISSING', f'/indicators/{i}/declared', abs((r['_done'][0] - r['_due'][1]).days)))
    if not own:
        return want, due
    first = rows[own[0]]
    for i in own[1:]:
        due.add(('EXECUTION_ROW_AGAIN', f'/indicators/{i}'))
    due.add(('EXECUTION_ROW', f'/indicators/{own[0]}'))
    if not blank(first.get('points')) and Fr(first['points']) != oracle.EXEC_POINTS:
        due.add(('EXECUTION_ROW_POINTS', f'/indicators/{own[0]}/points'))
    funds = form.get('funds') or {}
    budget = (funds.get('adjusted') or funds.get('initial') or {}).get('total')
    spent = (funds.get('spent') or {}).get('total')
    name, points, score = want['tiers'][0]
    if budget is None or spent is None:  # no money: the row's own cells
        share = by_row(p, first)
        if share is not None:
            share = max(share, Fr(0))
            score, want['rate'] = half_up(points * min(Fr(1), share)), share
            due.add(('EXECUTION_BY_ROW', f'/indicators/{own[0]}'))
    elif want['rate'] is not None:
        for i in own:
            actual = oracle.read_actual(rows[i].get('actual'))
            if actual and actual[0] == 'one' and actual[2] == '%':
                digits = len(rows[i]['actual'].rstrip('%').partition('.')[2])
                if abs(actual[1] - want['rate'] * 100) > Fr(1, 2 * 10 ** digits):
                    due.add(('EXEC_RATE_MISMATCH', f'/indicators/{i}/actual'))
    if score is not None and not blank(first.get('declared')) and abs(Fr(first['declared']) - score) > Fr(1, 100):
        due.add(('SCORE_MISMATCH', f'/indicators/{own[0]}/declared'))
    want['tiers'][0] = (name, points, score)
    scores = [s for _, _, s in want['tiers']]
    want['score'] = None if None in scores else sum(scores, Fr(0))
    want['grade'] = None if want['score'] is None else next(g for g, cut in oracle.GRADES if want['score'] >= cut)
    return want, due


# ------------------------------------------------------------------------------------------------ random forms

class Maker(oracle.Maker):
    def form(self, preset, n):
        r = self.r
        form = super().form(preset, n)
        rows = form['indicators']
        for row in rows:
            k = r.random()
            if k < 0.10:
                self.dated(row)
            elif k < 0.16:
                self.zero(row)
            elif k < 0.22:
                self.duration(row)
            elif k < 0.30:
                self.named(row)
            elif k < 0.35:
                self.fraction(row)
            elif k < 0.37:
                row['name'] = r.choice(NOT_EXECUTION)
            if '_due' not in row and r.random() < 0.2:
                row['direction'] = r.choice([*WAYS, *SIGNS, *SILENT_ONES])
        if r.random() < 0.3:
            for _ in range(1 if r.random() < 0.9 else 2):
                rows.insert(r.randint(0, len(rows)), self.execution(form))
            if r.random() < 0.3:
                for k in r.choice([['adjusted', 'initial', 'spent'], ['spent'], ['adjusted', 'initial']]):
                    form['funds'].pop(k, None)
        for i, row in enumerate(rows):  # rows alike in everything are a finding of their own
            row.setdefault('description', f'第{i}项')
        return form

    def clean(self, row, name, target, actual):
        for k in ('judged', 'declared'):
            row.pop(k, None)
        row.update(name=name, target=target, actual=actual)

    def dated(self, row):
        r = self.r
        text, kind, day = deadline(r)
        actual, span = done(r, day)
        self.clean(row, '完成时间', text, actual)
        row['_due'], row['_done'] = (kind, day), span
        points = Fr(row.get('points') or 5)
        k = r.random()
        if k < 0.85:
            d = r.choice([points * Fr(r.randint(0, 79), 100), points * Fr(r.randint(0, 79), 100), points * Fr(8, 10), points * Fr(8, 10) - Fr(1, 100),
                          points * Fr(8, 10) - Fr(1, 1000), points, Fr(0)])
            row['declared'] = dec(max(d, Fr(0)), r.choice([2, 2, 3]))

    def zero(self, row):
        r = self.r
        unit = r.choice(['起', '次', '个', '%', '', '万元', '天', '人'])
        a = r.choice([Fr(0), Fr(0), Fr(1), Fr(2), Fr(1, 2), Fr(r.randint(0, 30))])
        self.clean(row, r.choice(['安全事故数', '新增债务', '指标']), '0' + unit, dec(a) + (unit if r.random() < 0.9 else ''))

    def duration(self, row):
        r = self.r
        t = Fr(r.randint(1, 60))
        a = r.choice([t, t + 1, t - 1, t * 2, Fr(r.randint(0, 90)), t + Fr(1, 2)])
        unit = r.choice(['天', '天', '小时'])
        actual = dec(a) + unit if r.random() < 0.8 else dec(a * 24) + '小时' if unit == '天' else dec(a) + unit
        self.clean(row, r.choice(list(DURATIONS) + ['指标']), dec(t) + unit, actual)

    def named(self, row):
        r = self.r
        table = COSTS if {row['level1'], row['level2']} & COST_LEVELS else WORDS
        name = r.choice(list(table))
        unit = '%' if name.endswith('率') else r.choice(['个', '起', '人']) if table is WORDS else r.choice(['元', '万元'])
        t = Fr(r.randint(1, 100), r.choice([1, 1, 10]))
        a = r.choice([t, t + 1, max(t - 1, Fr(0)), t * 2, t / 2, Fr(r.randint(0, 120))])
        self.clean(row, name, dec(t) + unit, dec(a) + unit)

    def fraction(self, row):
        r = self.r
        low, high = r.choice([(90, 100), (85, 95), (0, 80), (Fr(1, 2), 1), (Fr(1, 2), 2), (0, 1), (1, 5), (95, Fr(995, 10)), (0, Fr(1, 2))])
        a = r.choice(['0.95', '0.9', '1', '0.5', '0.8', '1.01', '95', '0', '90', '0.005', '2', '100'])
        self.clean(row, '指标', f'{dec(Fr(low))}%{r.choice("-～")}{dec(Fr(high))}%', a)

    def execution(self, form):
        r = self.r
        tier = r.choice([row['level1'] for row in form['indicators']] + ['产出指标', '预算执行率'])
        name = r.choice(EXECUTION)
        name = r.choice([name, name, f'1.{name}', f'{name}（10分）', f'{name}(%)', f'（三）{name}'])
        funds = form['funds']
        budget = (funds.get('adjusted') or funds.get('initial') or {}).get('total')
        spent = (funds.get('spent') or {}).get('total')
        rate = Fr(spent) / Fr(budget) * 100 if budget and spent and Fr(budget) > 0 else Fr(90)
        digits = r.choice([0, 1, 2, 2])
        actual = r.choice([dec(half_up(rate, digits)) + '%'] * 4 + [f'{r.randint(0, 110)}%', '已完成', '', '/', '0.9'])
        row = dict(level1=tier, level2=r.choice(oracle.LEVEL2.get(tier, ['预算执行率'])), name=name, actual=actual, _exec=True, reason='结余',
                   target=r.choice(['100%', '100%', '≥95%', '≥90%', '', '/', '较高', '95%']))
        if r.random() < 0.7:
            row['points'] = r.choice(['10', '10', '10', '5', '8'])
        if r.random() < 0.4:
            row['declared'] = r.choice([dec(half_up(min(rate, Fr(100)) / 10)), dec(half_up(min(rate, Fr(100)) / 10) + Fr(1, 100)), '10', '9.5'])
        return row

    def printed(self, form):
        """The form as the command gets it: without what only the scorer may see, and its levels spelled in other ways."""
        r = self.r
        each = r.random()
        spelled = {}

        def spell(name):
            if not name or each < 0.5:
                return name
            if each < 0.75:
                return spelled.setdefault(name, self.spell(name))
            return self.spell(name)

        rows = [{k: v for k, v in row.items() if not k.startswith('_')} for row in form['indicators']]
        for row in rows:
            row['level1'], row['level2'] = spell(row.get('level1')), spell(row.get('level2'))
        return dict(form, indicators=rows)

    def spell(self, name):
        r = self.r
        short = name.removesuffix('指标')
        return r.choice([name, short, f'{r.randint(1, 9)}.{name}', f'{name}（{r.randint(1, 50)}分）', f'{short} 指标', f'（一）{name}', f'{name}：',
                         f'{name}({r.randint(1, 50)}分)', f'一、{short}', ' ' + name])


# ------------------------------------------------------------------------------------------------ comparing

FINDINGS = {'EXECUTION_ROW', 'EXECUTION_ROW_AGAIN', 'EXECUTION_ROW_POINTS', 'EXECUTION_BY_ROW', 'EXEC_RATE_MISMATCH', 'DIRECTION_CONFLICT',
            'MISS_SCORE_MISSING'}


def compare(form, want, due, got):
    plain = dict(form, indicators=[dict(r, level1=None if r.get('level1') != '满意度指标' else r['level1']) for r in form['indicators']])
    total = want['score']
    above = total is not None and total > 100
    bad, looked = oracle.compare(plain, dict(want, grade=None if above else want['grade']), got)
    if above and got['grade'] is not None:
        bad.append(f'grade: {got["grade"]} of {total}')
    found = set()
    for f in got['findings']:
        if f['code'] == 'MISS_SCORE_MISSING':
            days = re.search(r'[迟早](\d+)天', f['message'])
            found.add((f['code'], f['at'], int(days[1]) if days else None))
        elif f['code'] in FINDINGS:
            found.add((f['code'], f['at']))
        elif f['code'] == 'SCORE_MISMATCH' and form['indicators'][int(f['at'].split('/')[2])].get('_exec') if '/indicators/' in f['at'] else False:
            found.add((f['code'], f['at']))
    months = {f'/indicators/{i}/declared' for i, r in enumerate(form['indicators']) if r.get('_done') and r['_done'][0] != r['_done'][1]}
    found = {f for f in found if f[0] != 'MISS_SCORE_MISSING' or f[1] not in months}
    for f in sorted(due ^ found, key=str):
        bad.append(f'{f[0]} at row {f[1].split("/")[2]} {f[2:]}: {"oracle" if f in due else "ziping"} only')
    return bad, looked + len(due | found)


def main():
    args = sys.argv[1:]
    keep = None
    if '--keep' in args:
        k = args.index('--keep')
        keep = args[k + 1]
        del args[k:k + 2]
        os.makedirs(keep, exist_ok=True)
    if len(args) != 3:
        sys.exit(__doc__)
    binary, n, seed = args[0], int(args[1]), int(args[2])
    scratch = None if keep else tempfile.TemporaryDirectory(prefix='more-')
    folder = keep or scratch.name
    maker = Maker(seed)
    numbers = mismatches = scored = rows = total = 0
    kinds = {}
    for preset in oracle.PRESETS:
        forms = [maker.form(preset, i) for i in range(n // 2)]
        results = oracle.run(binary, preset, [maker.printed(f) for f in forms], folder)
        if len(results) != len(forms):
            sys.exit(f'{len(forms)} forms in, {len(results)} results out')
        for i, (form, got) in enumerate(zip(forms, results)):
            want, due = score_form(oracle.PRESETS[preset], form)
            bad, looked = compare(form, want, due, got)
            total, numbers, rows = total + 1, numbers + looked, rows + len(form['indicators'])
            scored += want['score'] is not None
            if not bad:
                continue
            mismatches += 1
            for b in bad:
                kind = re.sub(r'\d+|指标', '', b.split(':')[0])[:40]
                kinds[kind] = kinds.get(kind, 0) + 1
            if mismatches <= int(os.environ.get("SHOW", 10)):
                print(f'MISMATCH {preset} form {i}:')
                for b in bad[:6]:
                    print('   ', b)
                for k in sorted({int(x) for x in re.findall(r'row (\d+)', ' '.join(bad))})[:3]:
                    print('    row:', json.dumps(form['indicators'][k], ensure_ascii=False, default=str), got['indicators'][k].get('explanation'))
            if keep:
                with open(os.path.join(keep, f'mismatch-{preset}-{i}.json'), 'w') as f:
                    json.dump(form, f, ensure_ascii=False, indent=1, default=str)
    print(f'compared {total} forms ({scored} with a total), {rows} indicators, {numbers} numbers and findings; mismatched {mismatches} forms')
    if kinds:
        print('by kind:', kinds)
    sys.exit(1 if mismatches else 0)


if __name__ == '__main__':
    main()
