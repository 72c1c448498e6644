using System.Text;
using Samsyn.Events.Imports;
using Samsyn.Events.Imports.Checking;
using Samsyn.Events.Persons;

namespace Samsyn.Tests.Events.Imports.Checking;

/// <summary>A person becomes a pseudonym on the way in, or the row is rejected.</summary>
public sealed class PersonCheckTests : IDisposable
{
    const string Cpr = "0707614285", Swede = "19121212-1212", Finn = "131052-308T";
    static readonly DateOnly Today = new(2026, 11, 22);

    readonly Pseudonymiser _pseudonyms = new(Enumerable.Range(1, 32).Select(i => (byte)i).ToArray());

    [Theory]
    [InlineData("dk", Cpr), InlineData("dk", "070761-4285"), InlineData("se", Swede), InlineData("se", "191212121212"), InlineData("fi", Finn), InlineData("any", Finn), InlineData("any", "191212121212")]
    public void An_identity_number_becomes_the_persons_pseudonym(string naming, string number)
    {
        var (wrong, e) = Check(naming, number);

        Assert.Null(wrong);
        Assert.NotNull(e.Person);
        Assert.DoesNotContain(e.Person.Value.ToString(System.Globalization.CultureInfo.InvariantCulture), number, StringComparison.Ordinal);
    }

    [Fact]
    public void All_notations_of_a_number_are_one_person_and_two_numbers_are_two()
    {
        Assert.Equal(Check("dk", Cpr).Event.Person, Check("dk", "070761-4285").Event.Person);
        Assert.Equal(Check("se", Swede).Event.Person, Check("any", "191212121212").Event.Person);
        Assert.NotEqual(Check("dk", Cpr).Event.Person, Check("se", Swede).Event.Person);
    }

    [Theory]
    [InlineData("dk", "3213614285"), InlineData("dk", "someone"), InlineData("se", "19121212-1213"), InlineData("fi", "131052-308U"), InlineData("no", "01010012345")]
    [InlineData("any", "9999999999"), InlineData("any", "99999999999"), InlineData("any", "999999-9999")]
    public void A_wrong_number_is_rejected_and_never_taken_as_a_local_id(string naming, string number)
    {
        var (wrong, e) = Check(naming, number);

        Assert.Equal((RejectCodes.PersonInvalid, EventField.Person), wrong);
        Assert.Null(e.Person);
    }

    [Fact]
    public void A_number_that_is_one_in_two_countries_is_not_guessed()
    {
        var both = Enumerable.Range(0, 10_000).Select(i => $"010203{i:0000}").First(n =>
            new[] { Country.Denmark, Country.Sweden }.All(c => IdentityNumber.TryRead(Encoding.ASCII.GetBytes(n), c, Today, out _)));

        Assert.Equal((RejectCodes.PersonAmbiguous, EventField.Person), Check("any", both).Wrong);
        Assert.Null(Check("dk", both).Wrong);
        Assert.Null(Check("any", both, told: Country.Sweden).Wrong);
    }

    [Fact]
    public void A_sources_own_id_is_a_person_within_the_source()
    {
        Assert.NotEqual(Check("local", "4711").Event.Person, Check("local", "4711", source: "other").Event.Person);
        Assert.Equal(Check("local", "4711").Event.Person, Check("any", "4711").Event.Person);
        Assert.NotEqual(Check("local", Cpr).Event.Person, Check("dk", Cpr).Event.Person);
    }

    [Theory]
    [InlineData("2025-07-06", 63), InlineData("2025-07-07", 64), InlineData("2025-07-08", 64), InlineData("2025-07", 64), InlineData("2025-06", 63), InlineData("2025", 64)]
    public void Age_is_in_whole_years_at_the_event(string time, int expected) => Assert.Equal((short)expected, Check("dk", Cpr, time: time).Event.Age);

    [Theory]
    [InlineData("2000-02-29", "2025-02-28", 24), InlineData("2000-02-29", "2025-03-01", 25), InlineData("2025-01-01", "2025-01-01", 0)]
    public void A_birth_date_tells_the_age(string born, string time, int expected) => Assert.Equal((short)expected, Check("local", "", birthDate: born, time: time).Event.Age);

    [Theory]
    [InlineData("2026-01-01"), InlineData("1875-01-01"), InlineData("2000-13-01"), InlineData("2001-02-29"), InlineData("31.12.2000"), InlineData("2000")]
    public void A_birth_that_cannot_be_is_rejected(string born) =>
        Assert.Equal((RejectCodes.BirthDate, EventField.BirthDate), Check("local", "", birthDate: born, time: "2025-06-30").Wrong);

    [Theory]
    [InlineData("F", "F"), InlineData("k", "F"), InlineData("male", "M"), InlineData("unknown", "")]
    public void Sex_is_told_in_words(string word, string expected) => Assert.Equal(expected, Encoding.UTF8.GetString(Check("local", "1", sex: word).Event.Sex.Span));

    [Fact]
    public void The_number_tells_the_sex_and_words_that_are_none_are_rejected()
    {
        Assert.Equal("M", Encoding.UTF8.GetString(Check("dk", Cpr).Event.Sex.Span)); // an odd last digit
        Assert.Equal((RejectCodes.SexUnknown, EventField.Sex), Check("local", "1", sex: "2").Wrong);
    }

    public void Dispose() => _pseudonyms.Dispose();

    ((string, EventField?)? Wrong, CheckedEvent Event) Check(string naming, string person, string birthDate = "", string sex = "", string time = "2025-06-30", string source = "own", Country? told = null)
    {
        var e = new CheckedEvent();
        Assert.Null(new Moments(DateShape.YearFirst, TimeZoneInfo.Utc, false).Read(Encoding.UTF8.GetBytes(time), out e.Time));
        var check = new PersonCheck(_pseudonyms, naming, source, Today);
        check.Begin(told, Slice(person));
        return (check.Check(Slice(birthDate), default, Slice(sex), e), e);
    }

    static Utf8Slice Slice(string text) => text.Length == 0 ? default : new(Encoding.UTF8.GetBytes(text));
}
