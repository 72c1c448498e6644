using Samsyn.Events.Store;
using Samsyn.Kernel.Time;
using Samsyn.Medicines.Explore;
using Samsyn.Tests.Texts;

namespace Samsyn.Tests.Medicines.Explore;

public sealed class ExploreParserTests
{
    [Fact]
    public void A_question_is_read_from_the_same_names_everywhere()
    {
        var question = Read("atc=J01,j02", "atc-except=J01XX05", "quantity=ddd", "kind=administer", "by=department,month", "from=2024", "to=2025-03", "org=AHH");

        Assert.Equal(["J01", "J02"], question.Atc);
        Assert.Equal(["J01XX05"], question.AtcExcept);
        Assert.Equal(Quantity.Ddd, question.Quantity);
        Assert.Equal([MedicineEventKind.Administer], question.Kinds);
        Assert.Equal(["department", "month"], question.By.Select(d => d.Name));
        Assert.Equal(new Period(new(2024, 1), new(2025, 3)), question.Period);
        Assert.Equal("AHH", question.Organisation);
    }

    [Fact]
    public void Nothing_asked_is_all_DDD_that_there_is()
    {
        var question = Read();

        Assert.Equal(ExploreQuestion.Always, question.Period);
        Assert.Equal(Quantity.Ddd, question.Quantity);
        Assert.Empty(question.By);
    }

    [Fact]
    public void Forms_and_strengths_may_hold_commas() =>
        Assert.Equal(["tablet, film-coated", "capsule"], Read("form=tablet, film-coated", "form=capsule").Forms);

    [Theory]
    [InlineData("by=planet", "by", "'planet' is nothing to tell an answer by")]
    [InlineData("by=year,region,atc1", "by", "at most two")]
    [InlineData("kind=eat", "kind", "'eat' in kind is not known")]
    [InlineData("quantity=kilo", "quantity", "'kilo' in quantity is not known")]
    [InlineData("atc=12", "atc", "'12' in atc is not the beginning of an ATC code")]
    [InlineData("from=last year", "from", "write it as 2025-03")]
    [InlineData("age-from=old", "age-from", "whole years from 0 to 130")]
    [InlineData("sex=X", "sex", "write F or M")]
    public void What_cannot_be_read_is_refused_by_name(string given, string name, string sentence) =>
        Assert.Contains(sentence, Repository.Texts.Sentence(ExploreParser.Read(Pairs(given)).Refusals[name]), StringComparison.Ordinal);

    [Fact]
    public void A_period_that_ends_before_it_begins_is_refused() =>
        Assert.Contains("ends (2024-01) before it begins (2025-01)", Repository.Texts.Sentence(ExploreParser.Read(Pairs("from=2025-01", "to=2024-01")).Refusals["to"]), StringComparison.Ordinal);

    [Fact]
    public void Money_is_grouped_by_its_currency_besides() =>
        Assert.Equal([Grouping.Year, Grouping.Currency], Read("by=year", "quantity=cost").ToQuery(Samsyn.Kernel.Organisations.OrganisationTree.Empty, null).By.Select(b => b.Grouping));

    static ExploreQuestion Read(params string[] values)
    {
        var (question, refusals) = ExploreParser.Read(Pairs(values));
        Assert.Empty(refusals);
        return question;
    }

    static IEnumerable<KeyValuePair<string, string>> Pairs(params string[] values) =>
        values.Select(v => v.Split('=', 2)).Select(v => KeyValuePair.Create(v[0], v[1]));
}
