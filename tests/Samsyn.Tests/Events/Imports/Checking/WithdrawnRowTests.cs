using System.Text;
using Samsyn.Events.Imports;
using Samsyn.Events.Imports.Checking;
using Samsyn.Events.Imports.Profiles;
using Samsyn.Events.Persons;

namespace Samsyn.Tests.Events.Imports.Checking;

public sealed class WithdrawnRowTests
{
    [Fact]
    public void A_withdrawal_need_only_say_which_event_it_is()
    {
        var (row, taken) = (new RawRow { Line = 7, Withdrawn = true }, new CheckedEvent());
        row.Set(EventField.SourceId, "adm-1"u8.ToArray(), 0, 5);

        Assert.Null(Checker().Check(row, taken));
        Assert.True(taken.Withdrawn);
        Assert.Equal("adm-1", Encoding.UTF8.GetString(taken.SourceId.Span));
    }

    [Fact]
    public void A_withdrawal_keeps_nothing_of_the_row_before()
    {
        var taken = new CheckedEvent { Ddd = 5, Age = 40, Person = 1, Reason = new("expired"u8.ToArray()) };
        var row = new RawRow { Withdrawn = true };
        row.Set(EventField.SourceId, "adm-2"u8.ToArray(), 0, 5);

        Assert.Null(Checker().Check(row, taken));
        Assert.Null(taken.Ddd);
        Assert.Null(taken.Age);
        Assert.Null(taken.Person);
        Assert.True(taken.Reason.IsEmpty);
    }

    [Fact]
    public void A_withdrawal_of_nobody_knows_what_is_rejected() =>
        Assert.Equal((RejectCodes.Missing, EventField.SourceId), Checker().Check(new RawRow { Withdrawn = true }, new CheckedEvent()));

    static EventChecker Checker() => new(new ImportProfile { Source = "s" }, new Moments(DateShape.YearFirst, TimeZoneInfo.Utc, monthOnly: false), new Amounts(Comma: false, Thousands: '\0'),
        new OrganisationCheck([], null), new PersonCheck(new Pseudonymiser(new byte[32]), "local", "s", new DateOnly(2026, 1, 1)));
}
