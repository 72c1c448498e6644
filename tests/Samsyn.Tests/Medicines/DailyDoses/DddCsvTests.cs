using System.Globalization;
using Samsyn.Medicines.DailyDoses;

namespace Samsyn.Tests.Medicines.DailyDoses;

public sealed class DddCsvTests
{
    static readonly DoseUnits Units = DoseUnits.Load();
    static readonly AdministrationRoutes Routes = AdministrationRoutes.Load();

    static DddFile Read(string csv, DateOnly? from = null) => DddCsv.Read(csv, from, Units, Routes);

    static string Told(DddLine l) => string.Create(CultureInfo.InvariantCulture, $"{l.Atc} {l.Route} {l.Amount} {l.Unit} {l.Note} {l.ValidFrom:yyyy-MM-dd} {l.ValidTo:yyyy-MM-dd}");

    [Fact]
    public void Our_own_layout()
    {
        var file = Read("""
            atc,route,ddd,unit,note,valid_from,valid_to
            J01CA04,O,1.5,g,,2019-01-01,
            J01CR02,oral,1.5,g,"refers to amoxicillin",,2024-12-31
            """);

        Assert.Empty(file.Problems);
        Assert.Equal([(2, "J01CA04 O 1.5 gram  2019-01-01 "), (3, "J01CR02 O 1.5 gram refers to amoxicillin  2024-12-31")], file.Lines.Select(l => (l.Line, Told(l.Said))));
    }

    [Theory]
    [InlineData("ATCCode;DDD;UnitType;AdmCode;DDDComment\nJ01CA04;1,5;g;O;\nJ01;;;;")]
    [InlineData("ATC code\tName\tDDD\tU\tAdm.R\tNote\nJ01CA04\tamoxicillin\t1.5\tg\tO\t\nJ01\tANTIBACTERIALS\t\t\t\t")]
    public void WHOs_own_column_names_and_codes_without_a_DDD(string csv)
    {
        var file = Read(csv, new(2026, 1, 1));

        Assert.Empty(file.Problems);
        Assert.Equal("J01CA04 O 1.5 gram  2026-01-01 ", Told(file.Lines.Single().Said));
        Assert.Equal(1, file.WithoutDdd);
    }

    [Theory]
    [InlineData("amoxicillin,O,1.5,g,,,", "atc")]
    [InlineData("J01CA04,O,0,g,,,", "ddd")]
    [InlineData("J01CA04,O,much,g,,,", "ddd")]
    [InlineData("J01CA04,O,,g,,,", "ddd")]
    [InlineData("J01CA04,O,1.5,,,,", "unit")]
    [InlineData("J01CA04,O,1.5,handful,,,", "unit")]
    [InlineData("J01CA04,O,1.5,g,,1/1/2026,", "valid_from")]
    [InlineData("J01CA04,O,1.5,g,,2026-01-01,2025-01-01", "valid_to")]
    [InlineData("J01CA04,O,1.5,g,,,,and more", "atc")]
    [InlineData("J01CA04,O,1.5,g,\"never closed,,\nJ01CE02,O,2,g,,,", "note")]
    [InlineData("J01CA04,O,1.5,g,\"never closed,,\nJ01CE02,O,2,g,\"a note\",,", "note")]
    public void A_line_that_cannot_be_taken_says_where(string line, string column)
    {
        var problem = Assert.Single(Read("atc,route,ddd,unit,note,valid_from,valid_to\nJ02AC01,O,0.2,g,,,\n" + line).Problems);

        Assert.Equal((3, column), (problem.Line, DddCsv.NameOf(problem.Column)));
    }

    [Theory]
    [InlineData("", "medicines.ddd.problem.empty-file")]
    [InlineData("atc,route,ddd", "medicines.ddd.problem.no-column")]
    [InlineData("atc,route,ddd,unit,colour", "medicines.ddd.problem.unknown-column")]
    [InlineData("atc,route,ddd,unit,ATC code", "medicines.ddd.problem.column-twice")]
    [InlineData("atc,product,form,unit_doses", "medicines.ddd.problem.no-column")]
    public void A_header_that_cannot_be_taken_is_told(string header, string problem) => Assert.Equal(problem, Assert.Single(Read(header).Problems).TextKey);

    [Fact]
    public void Every_problem_has_its_sentence()
    {
        foreach (var column in Enum.GetValues<DddColumn>()) Assert.Matches("^[a-z_]+$", DddCsv.NameOf(column));
        Assert.Equal("“fist” is not a date: write it as 2026-01-01.",
            new DddProblem(3, DddColumn.ValidFrom, "medicines.ddd.problem.date", "fist").Sentence(new Samsyn.Kernel.Texts.Texts(Tests.Texts.Repository.Texts)));
    }
}
