import pytest

from parley.brief.wording import day, listed


@pytest.mark.parametrize(
    ("date", "words"),
    [
        ("2031-06-11", "11 June 2031"),
        ("2031-06", "June 2031"),
        ("2031", "2031"),
        ("2031-W24", "week of 9 June 2031"),
        ("2031-05-03/2031-05-09", "3 to 9 May 2031"),
        ("2031-05-30/2031-06-02", "30 May to 2 June 2031"),
        ("2030-11/2031-01", "November 2030 to January 2031"),
        ("2022-02/..", "since February 2022"),
        ("2031-SU", "2031-SU"),
        (None, "date unknown"),
    ],
)
def test_a_date_reads_as_far_as_it_is_known(date, words):
    assert day(date) == words


def test_a_list_reads_with_one_and():
    assert listed(["A", "B", "C"]) == "A, B and C"
    assert listed(["A"]) == "A"
