using CsCheck;
using Samsyn.Kernel.Content;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Texts;
using Samsyn.Together.Compensation;

namespace Samsyn.Tests.Together.Compensation;

public sealed class TariffTests
{
    const string Text = """
        name: A
        currency: SEK
        rates:
          - from: 2025-01-01
            base: 58800
            hours: { share: 0.0045, round-to: 1 }
            kilometres: 2.50
          - from: 2026-01-01
            base: 59200
            hours: { share: 0.0045, round-to: 5 }
            care-hours: 120
        """;

    [Theory]
    [InlineData("2024-12-31", null)]
    [InlineData("2025-01-01", 265_00L)] // 0.0045 × 58,800 = 264.60, to whole kronor
    [InlineData("2025-12-31", 265_00L)]
    [InlineData("2026-01-01", 265_00L)] // 0.0045 × 59,200 = 266.40, to fives
    public void The_rate_is_that_of_the_day_rounded_as_the_tariff_says(string day, long? hour) =>
        Assert.Equal(hour, Read(Text).On(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture))?.Minor(CompensationKind.Hours, 1));

    [Fact]
    public void A_claim_is_the_sum_of_its_parts()
    {
        var rate = Read(Text).On(new(2025, 6, 1))!;

        // 2.5 × 265 + 41.5 × 2.50 + 89.90
        Assert.Equal(662_50 + 103_75 + 89_90, ClaimRules.Total(rate, 2.5m, 41.5m, 0, 89_90, isPayDeclined: false));
        Assert.Equal(103_75 + 89_90, ClaimRules.Total(rate, 2.5m, 41.5m, 0, 89_90, isPayDeclined: true));
        // The rate of that year pays no care
        Assert.Equal(0, ClaimRules.Total(rate, 0, 0, 3, 0, isPayDeclined: false));
    }

    [Fact]
    public void More_hours_are_never_worth_less() => Gen.Select(Gen.Int[0, 1600], Gen.Int[0, 1600]).Sample((a, b) =>
    {
        var rate = Read(Text).On(new(2026, 6, 1))!;
        var (less, more) = (Math.Min(a, b) / 100m, Math.Max(a, b) / 100m);

        Assert.True(rate.Minor(CompensationKind.Hours, less) <= rate.Minor(CompensationKind.Hours, more));
    });

    [Fact]
    public void The_nearest_tariff_holds_and_else_the_one_for_everywhere()
    {
        var region = new Organisation { Code = "NORD", Name = "Nord", Kind = OrganisationKind.Region };
        var hospital = new Organisation { Code = "AHH", Name = "Åby", Kind = OrganisationKind.Hospital, ParentId = region.Id };
        var other = new Organisation { Code = "SYD", Name = "Syd", Kind = OrganisationKind.Region };
        var tree = new OrganisationTree([region, hospital, other]);
        Tariff[] all = [Read(Text) with { Code = "all" }, Read(Text) with { Code = "nord", Places = ["NORD"] }, Read(Text) with { Code = "ahh", Places = ["AHH"] }];

        Assert.Equal("ahh", Tariff.For(all, hospital, tree)?.Code);
        Assert.Equal("nord", Tariff.For(all, region, tree)?.Code);
        Assert.Equal("all", Tariff.For(all, other, tree)?.Code);
        Assert.Null(Tariff.For(all[1..], other, tree));
    }

    [Fact]
    public void The_shipped_one_is_whole()
    {
        var problems = new List<ContentProblem>();
        var tariff = Tariff.Read("example.yaml", File.ReadAllText(Path.Combine(CasesFolder.Root, "content", "tariffs", "example-share-of-base-amount.yaml")), problems)!;

        Assert.Empty(problems);
        Assert.Equal(Languages.Cultures.Keys.Order(), tariff.Name.All.Keys.Order());
        Assert.Equal(266_00, tariff.On(new(2026, 11, 1))!.Minor(CompensationKind.Hours, 1)); // 266.40
    }

    [Fact]
    public void What_is_wrong_is_told_with_its_line()
    {
        var problems = new List<ContentProblem>();
        Tariff.Read("x.yaml", "name: A\ncurrency: kr\nrates:\n  - from: 2025\n    hours: { share: 0.01 }\n    kilometres: -1\n", problems);

        Assert.Contains(2, problems.Select(p => p.Line));
        Assert.Contains(problems, p => p is { Line: 4, Code: "not-a-day" });
        Assert.Contains(problems, p => p.Code == "missing" && p.Arguments[0] == "base");
        Assert.Contains(problems, p => p is { Line: 6, Code: "not-positive" });
    }

    static Tariff Read(string text)
    {
        var problems = new List<ContentProblem>();
        var tariff = Tariff.Read("a.yaml", text, problems);
        Assert.Empty(problems);
        return tariff!;
    }
}
