using CsCheck;
using Samsyn.Kernel.Organisations;

namespace Samsyn.Tests.Organisations;

public sealed class OrganisationPlanTests
{
    [Fact]
    public void A_child_may_stand_before_its_parent()
    {
        var plan = Plan([], """
            code,name,kind,parent
            ICU,Intensive care,Department,AHH
            AHH,"Hospital, Great",Hospital,NORD
            NORD,Region Nord,Region,
            """);

        Assert.Empty(plan.Problems);
        Assert.Equal([new("ICU", "Intensive care", OrganisationKind.Department, "AHH"), new("AHH", "Hospital, Great", OrganisationKind.Hospital, "NORD"),
            new("NORD", "Region Nord", OrganisationKind.Region)], plan.Added);
    }

    [Fact]
    public void The_same_file_again_changes_nothing()
    {
        const string file = """
            code;name;kind;parent;valid_from;valid_to;successor;hsa_id;sor_code
            NORD;Region Nord;Region;;;;;SE2321000016-1003;
            A;Ward A;Ward;NORD;2019-01-01;2024-12-31;B;;325371000016006
            B;Ward B;Ward;NORD;;;;;
            """;
        var first = Plan([], file);

        var again = Plan(first.Added, file);

        Assert.Equal((3, 0, 0, 3), (first.Added.Count, first.Problems.Count, again.Added.Count + again.Changed.Count, again.Unchanged));
    }

    [Fact]
    public void A_column_left_out_says_nothing_and_an_empty_cell_empties()
    {
        OrganisationLine before = new("NORD", "Region Nord", OrganisationKind.Region) { HsaId = "SE2321000016-1003", SorCode = "325371000016006" };

        var plan = Plan([before], """
            code,name,kind,hsa_id
            nord,Region Norr,region,
            """);

        Assert.Equal([new(before, before with { Name = "Region Norr", HsaId = null })], plan.Changed);
    }

    [Theory]
    [InlineData("A B,x,Ward,,", "organisations.problem.code")]
    [InlineData("X,,Ward,,", "organisations.problem.no-name")]
    [InlineData("X,x,Ship,,", "organisations.problem.kind")]
    [InlineData("X,x,3,,", "organisations.problem.kind")]
    [InlineData("X,x,Ward,GONE,", "organisations.problem.no-parent")]
    [InlineData("X,x,Ward,X,", "organisations.problem.loop")]
    [InlineData("X,x,Ward,,3 March", "organisations.problem.date")]
    [InlineData("nord,x,Region,,\nNord,x,Region,,", "organisations.problem.twice")]
    [InlineData("X,x,Ward,,,,", "organisations.problem.too-many-cells")]
    [InlineData("X,\"x,Ward,,", "organisations.problem.open-quote")]
    [InlineData("X,x,Ward,,\nY,\"y,Ward,,", "organisations.problem.open-quote")]
    public void A_line_that_cannot_be_taken_is_named_with_its_reason(string line, string reason)
    {
        var plan = Plan([new("NORD", "Region Nord", OrganisationKind.Region)], "code,name,kind,parent,valid_to\n" + line);

        var problem = Assert.Single(plan.Problems);
        Assert.Equal((reason, 1 + line.Split('\n').Length), (problem.TextKey, problem.Line));
    }

    [Fact]
    public void A_quote_that_a_later_line_seems_to_close_swallows_no_line()
    {
        var plan = Plan([], "code,name,kind\nA,\"a,Ward\nB,\"b\",Ward\n");

        var problem = Assert.Single(plan.Problems);
        Assert.Equal(("organisations.problem.open-quote", 2, OrganisationColumn.Name), (problem.TextKey, problem.Line, problem.Column));
    }

    [Fact]
    public void All_problems_are_told_at_once_each_with_its_line()
    {
        var plan = Plan([], """
            code,name,kind,parent,valid_from,valid_to,successor,hsa_id,sor_code
            A,"two
            lines",Ward,,2020-02-01,2020-01-01,,,
            B,b,Ward,,,,A,,
            C,c,Ward,,,,,SE1,12345678901
            """);

        Assert.Equal([(2, OrganisationColumn.ValidTo), (4, OrganisationColumn.ValidTo), (5, OrganisationColumn.HsaId), (5, OrganisationColumn.SorCode)],
            plan.Problems.Select(p => (p.Line, p.Column)));
    }

    [Theory]
    [InlineData("code,name")]
    [InlineData("code,name,kind,colour")]
    [InlineData("code,name,kind,name")]
    public void A_header_that_does_not_fit_is_refused(string header) => Assert.Single(Plan([], header + "\nA,a").Problems);

    [Fact]
    public void An_empty_file_is_refused() => Assert.Equal("organisations.problem.empty-file", Assert.Single(Plan([], "").Problems).TextKey);

    [Fact]
    public void Two_that_lie_below_each_other_are_refused() =>
        Assert.Equal(2, Plan([], "code,name,kind,parent\nA,a,Ward,B\nB,b,Ward,A").Problems.Count(p => p.TextKey == "organisations.problem.loop"));

    [Fact]
    public void A_parent_cannot_be_merged_into_its_own_child() =>
        Assert.Contains(Plan([], "code,name,kind,parent,valid_to,successor\nA,a,Hospital,,2024-12-31,B\nB,b,Ward,A,,").Problems,
            p => p.TextKey == "organisations.problem.successor-loop");

    [Fact]
    public void Whatever_is_planned_is_a_tree_in_which_everyone_reaches_the_top() =>
        Gen.Select(Gen.Int[0, 6], Gen.Int[-1, 6], Gen.Int[-1, 6]).Array[1, 7].Sample(rows =>
        {
            var lines = rows.DistinctBy(r => r.Item1).Select((r, i) => (i, new OrganisationLine($"C{r.Item1}", "x", OrganisationKind.Ward, Name(r.Item2))
            {
                Successor = Name(r.Item3), ValidTo = new(2024, 12, 31),
            })).ToList();

            var plan = OrganisationPlan.Make([], new(OrganisationFile.EveryColumn, lines, []), OrganisationReach.Everything);

            var organisations = plan.Added.ToDictionary(o => o.Code, o => new Organisation { Code = o.Code, Name = o.Name });
            if (!plan.IsPossible) return;
            foreach (var o in plan.Added)
            {
                organisations[o.Code].ParentId = o.Parent is null ? null : organisations[o.Parent].Id;
                organisations[o.Code].SuccessorId = o.Successor is null ? null : organisations[o.Successor].Id;
            }
            var tree = new OrganisationTree(organisations.Values);
            Assert.Equal(organisations.Count, tree.Roots.SelectMany(tree.WithAllBelow).Distinct().Count());

            static string? Name(int number) => number < 0 ? null : $"C{number}";
        });

    [Theory]
    [InlineData("ICU,Intensive care,Department,AHH", true)] // changed below the own hospital
    [InlineData("NEW,New,Department,AHH", true)]
    [InlineData("AHH,Great Hospital,Hospital,NORD", true)] // its own hospital, where it stands
    [InlineData("NEW,New,Hospital,NORD", false)] // added above
    [InlineData("NEW,New,Region,", false)]
    [InlineData("ICU,ICU,Department,OTHER", false)] // moved out
    [InlineData("OTHER,Taken over,Hospital,AHH", false)] // another's
    public void Nobody_changes_more_than_they_reach(string line, bool may)
    {
        OrganisationLine[] existing = [new("NORD", "Nord", OrganisationKind.Region), new("AHH", "AHH", OrganisationKind.Hospital, "NORD"),
            new("ICU", "ICU", OrganisationKind.Department, "AHH"), new("OTHER", "Other", OrganisationKind.Hospital, "NORD")];
        var hospital = new OrganisationReach(new HashSet<string> { "AHH", "ICU" }, Top: false);

        var plan = OrganisationPlan.Make(existing, OrganisationCsv.Read("code,name,kind,parent\n" + line), hospital);

        Assert.Equal(may ? [] : ["organisations.problem.out-of-reach"], plan.Problems.Select(p => p.TextKey));
    }

    [Fact]
    public void What_is_written_is_read_back()
    {
        OrganisationLine[] lines =
        [
            new("A", "Name, with \"all\"; sorts\nof things", OrganisationKind.PatientOrganisation),
            new("B", " b ".Trim(), OrganisationKind.Ward, "A") { ValidFrom = new(2020, 1, 1), ValidTo = new(2024, 12, 31), Successor = "C", HsaId = "SE2321000016-1003" },
            new("C", "c", OrganisationKind.Other) { SorCode = "325371000016006" },
        ];

        Assert.Equal(lines, OrganisationCsv.Read(OrganisationCsv.Write(lines)).Lines.Select(l => l.Said));
    }

    static OrganisationPlan Plan(IEnumerable<OrganisationLine> existing, string csv) => OrganisationPlan.Make(existing, OrganisationCsv.Read(csv), OrganisationReach.Everything);
}
