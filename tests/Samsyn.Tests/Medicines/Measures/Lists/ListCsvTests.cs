using Samsyn.Kernel.Problems;
using Samsyn.Medicines.Measures;
using Samsyn.Medicines.Measures.Lists;

namespace Samsyn.Tests.Medicines.Measures.Lists;

public sealed class ListCsvTests
{
    static ListRows Read(string text, string? group = "aware", bool ofProducts = false) => ListCsv.Read(text, "list.csv", "atc", group, ofProducts);

    static string Shown(ListRows rows) => string.Join("; ", rows.Groups.Select(g => $"{g.Key}: {string.Join(' ', g.Value)}"));

    [Fact]
    public void Codes_are_sorted_into_their_groups_and_rows_without_one_left_out()
    {
        var rows = Read("""
            ATC;name;AWaRe
            j01ca04;amoxicillin;Access
            J01DH02;meropenem;Watch
            J01XX;others;NA
            J01;all;
            J01DH03;ertapenem;Watch
            """);

        Assert.Equal("access: J01CA04; watch: J01DH02 J01DH03", Shown(rows));
        Assert.Equal((2, 3), (rows.WithoutGroup, rows.Codes));
    }

    [Fact]
    public void A_code_in_two_groups_is_in_both_and_told()
    {
        var rows = Read("atc,aware\nJ01XX01,watch\nJ01XX01,reserve\n");

        Assert.Equal("reserve: J01XX01; watch: J01XX01", Shown(rows));
        Assert.Equal(["J01XX01"], rows.InSeveral);
    }

    [Fact]
    public void Without_a_group_column_all_are_one_group() => Assert.Equal("all: J01CA04", Shown(Read("atc,aware\nJ01CA04,NA\n", group: null)));

    [Theory]
    [InlineData("atc,aware\nJ01CA04,access\n4711,watch\n", "list.no-atc list.csv 3 4711 atc")]
    [InlineData("code,aware\nJ01CA04,access\n", "list.no-column list.csv atc code, aware")]
    [InlineData("atc,aware\nJ01CA04,NA\n", "list.nothing list.csv aware")]
    [InlineData("", "list.empty list.csv")]
    [InlineData("atc,aware,note\nJ01CA04,access,\"never closed\nJ01DH02,watch,\n", "csv.open-quote list.csv 2 3")]
    [InlineData("atc,aware,note\nJ01CA04,access,\"never closed\nJ01DH02,watch,\"a note\"\n", "csv.open-quote list.csv 2 3")]
    [InlineData("atc,aware,note\nJ01CA04,access,\"never closed\nJ01DH02,watch,\nJ01XX08,reserve,a note\"\n", "csv.open-quote list.csv 2 3")]
    public void What_cannot_be_used_is_refused(string text, string expected)
    {
        var refusal = Assert.Throws<RefusedException>(() => Read(text)).Refusal;

        Assert.Equal(expected, $"{refusal.Code} {string.Join(' ', refusal.Arguments)}");
    }

    [Fact]
    public void Codes_of_products_may_be_anything() => Assert.Equal("biosimilar: 4711", Shown(Read("atc,aware\n4711,Biosimilar\n", ofProducts: true)));

    [Theory]
    [InlineData("aware_who", "access: 47; reserve: 20; watch: 99", 152)]
    [InlineData("aware_uk", "access: 20; reserve: 22; watch: 94", 182)]
    [InlineData("aware_dk", "access: 48; reserve: 21; watch: 99", 150)]
    public void The_three_national_lists_of_the_Danish_file_become_lists_of_measures(string column, string groups, int withoutGroup)
    {
        var text = File.ReadAllText(CasesFolder.Path("medicines/danish-hospital-antibiotics/abx_aware.csv"));

        var rows = ListCsv.Read(text, "abx_aware.csv", "atc", column, ofProducts: false);

        // 318 rows; counted with Python's csv module
        Assert.Equal(groups, string.Join("; ", rows.Groups.Select(g => $"{g.Key}: {g.Value.Count}")));
        Assert.Equal((withoutGroup, 318), (rows.WithoutGroup, rows.WithoutGroup + rows.Codes));
    }

    [Fact]
    public void A_list_is_written_so_that_measures_can_name_it()
    {
        var folder = Directory.CreateTempSubdirectory("samsyn-lists-");
        Directory.CreateDirectory(Path.Combine(folder.FullName, "lists"));
        var codes = Enumerable.Range(1, 60).Select(i => $"J01XX{i:00},watch\n");
        File.WriteAllText(Path.Combine(folder.FullName, "lists", "aware-x.yaml"), ListYaml.Of(Read("atc,aware\nJ01CA04,access\n" + string.Concat(codes)), "AWaRe: X", "2023", "WHO #1", ofProducts: false));

        var list = new MeasureFolder([folder.FullName], Samsyn.Medicines.DailyDoses.DoseUnits.Load()).Words([]).Lists.Single();
        folder.Delete(recursive: true);

        Assert.Equal(("aware-x", "AWaRe: X", "2023", "WHO #1", false), (list.Code, list.Name["en"], list.Version, list.Source, list.OfProducts));
        Assert.Equal(["access 1", "watch 60"], list.Groups.Select(g => $"{g.Key} {g.Value.Count}"));
    }
}
