from __future__ import annotations

from dataclasses import replace
from datetime import date

from desktop.post.cadre import CadrePosting
from desktop.procedures.directory.cadres import keep_cadre, recall_cadre
from desktop.procedures.watch import new_id
from tests.post_of import Post, refusing


def test_a_cadre_goes_to_a_village_and_is_recalled(post: Post) -> None:
    posting = CadrePosting(new_id(), "党办甲", "党政办", "南坪村", since=date(2026, 9, 1))
    kept = keep_cadre(post.watch, posting).result
    assert keep_cadre(post.watch, replace(kept, task="防火")).result.task == "防火"
    with refusing("since"):
        keep_cadre(post.watch, replace(posting, id=new_id()))
    ended = recall_cadre(post.watch, kept.id, date(2026, 9, 20), "抽调").result
    assert ended.end_reason == "抽调"
    assert post.ledger.get(CadrePosting, kept.id) == ended
    keep_cadre(post.watch, replace(posting, id=new_id(), since=date(2026, 9, 21)))
