using Samsyn.Kernel.Time;
using Samsyn.Medicines.Measures.Veil;

namespace Samsyn.Tests.Medicines.Measures.Veil;

public sealed class VeilMemoryTests
{
    static readonly IReadOnlyList<(string, Month)> March = [("AHH", new(2025, 3))];

    readonly VeilMemory _memory = new();

    [Fact]
    public void What_was_judged_is_remembered_as_long_as_the_mark_is_the_same()
    {
        _memory.Keep("one", "persons", March);

        Assert.Equal(March, _memory.Find("one", "persons"));
        Assert.Null(_memory.Find("one", "others"));
        Assert.Null(_memory.Find("two", "persons"));
    }

    [Fact]
    public void Nothing_that_was_judged_before_a_change_is_told_after_it()
    {
        _memory.Keep("one", "persons", March);
        _memory.Keep("two", "others", March);

        Assert.Null(_memory.Find("two", "persons"));
        Assert.Null(_memory.Find("one", "persons"));
    }

    [Fact]
    public void Ever_new_questions_do_not_fill_it()
    {
        for (var i = 0; i < 1000; i++) _memory.Keep("one", $"persons {i}", March);

        Assert.InRange(Enumerable.Range(0, 1000).Count(i => _memory.Find("one", $"persons {i}") is not null), 1, 200);
    }
}
