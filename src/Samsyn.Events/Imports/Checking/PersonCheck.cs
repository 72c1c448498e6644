using System.Buffers.Text;
using Samsyn.Events.Persons;

namespace Samsyn.Events.Imports.Checking;

/// <summary>Turns whoever a row names into a pseudonym, and finds age and sex at the event where they are known. The number itself goes no further.</summary>
/// <param name="naming">As in a profile: se, dk, no, fi, any or local.</param>
/// <param name="source">The source's name: its own ids are persons within it.</param>
/// <param name="today">Nobody is born after it.</param>
sealed class PersonCheck(Pseudonymiser pseudonyms, string naming, string source, DateOnly today)
{
    static readonly int Epoch = new DateOnly(1970, 1, 1).DayNumber;
    static readonly Country[] Countries = [Country.Sweden, Country.Denmark, Country.Norway, Country.Finland];

    readonly Country[] _countries = naming switch
    {
        "se" => [Country.Sweden], "dk" => [Country.Denmark], "no" => [Country.Norway], "fi" => [Country.Finland], "local" => [], _ => Countries,
    };

    bool _isNamed;
    string? _wrong;
    DateOnly? _born;
    Sex? _sex;

    /// <summary>Reads who it is, to be judged by the next <see cref="Check"/>; what is known of the person comes near meanwhile.</summary>
    public void Begin(Country? told, Utf8Slice person)
    {
        (_isNamed, _wrong, _born, _sex) = (!person.IsEmpty, null, null, null);
        if (_isNamed) _wrong = Named(person.Span, told is { } country ? [country] : _countries);
    }

    /// <summary>Judges what a row says of the person that was begun with.</summary>
    public (string Code, EventField? Field)? Check(Utf8Slice birthDate, Utf8Slice age, Utf8Slice sex, CheckedEvent e)
    {
        (e.Person, e.Age, e.Sex) = (null, null, default);
        if (_wrong is not null) return (_wrong, EventField.Person);
        if (_isNamed) e.Person = pseudonyms.Expected();
        var born = _born;
        e.Sex = _sex switch { Sex.Female => new(SexWords.Female), Sex.Male => new(SexWords.Male), _ => default };
        if (!birthDate.IsEmpty)
        {
            if (!IsoDay(birthDate.Span, out var day)) return (RejectCodes.BirthDate, EventField.BirthDate);
            born = DateOnly.FromDateTime(day);
        }
        if (!age.IsEmpty)
        {
            if (!Utf8Parser.TryParse(age.Span, out short years, out var read) || read != age.Length || years is < 0 or > 130) return (RejectCodes.NumberUnreadable, EventField.Age);
            e.Age = years;
        }
        else if (born is { } b)
        {
            if (AgeAt(b, e.Time) is not { } years) return (RejectCodes.BirthDate, EventField.BirthDate);
            e.Age = (short)years;
        }
        if (sex.IsEmpty) return null;
        if (SexWords.Read(sex.Span) is not { } word) return (RejectCodes.SexUnknown, EventField.Sex);
        e.Sex = new(word);
        return null;
    }

    string? Named(ReadOnlySpan<byte> text, Country[] countries)
    {
        if (countries.Length > 0 && (countries.Length == 1 || LooksNational(text)))
        {
            IdentityNumber? found = null;
            foreach (var country in countries)
                if (IdentityNumber.TryRead(text, country, today, out var number))
                {
                    if (found is not null) return RejectCodes.PersonAmbiguous;
                    found = number;
                }
            if (found is not { } one) return RejectCodes.PersonInvalid;
            (_born, _sex) = (one.BirthDate, one.Sex);
            pseudonyms.Expect(one);
            return null;
        }
        pseudonyms.ExpectLocal(source, text);
        return null;
    }

    /// <summary>Ten to twelve digits, perhaps with one sign before the last four: a number that must not pass as somebody's local id.</summary>
    static bool LooksNational(ReadOnlySpan<byte> text)
    {
        if (text.Length is < 10 or > 13) return false;
        var others = 0;
        for (var i = 0; i < text.Length; i++)
            if (!char.IsAsciiDigit((char)text[i]) && (++others > 2 || i < 6)) return false;
        return true;
    }

    static bool IsoDay(ReadOnlySpan<byte> text, out DateTime day)
    {
        day = default;
        if (text.Length != 10 || text[4] != '-' || text[7] != '-') return false;
        if (!Utf8Parser.TryParse(text[..4], out int y, out _) || !Utf8Parser.TryParse(text[5..7], out int m, out _) || !Utf8Parser.TryParse(text[8..], out int d, out _)) return false;
        if (y is < 1850 or > 2199 || m is < 1 or > 12 || d < 1 || d > DateTime.DaysInMonth(y, m)) return false;
        day = new(y, m, d);
        return true;
    }

    /// <summary>Whole years at the event; a month counts from its first day. Null before birth.</summary>
    static int? AgeAt(DateOnly born, Moment time)
    {
        var at = time.Day is { } day ? DateOnly.FromDayNumber(day + Epoch)
            : time.YearMonth % 100 == 0 ? new DateOnly(time.YearMonth / 100, 12, 31)
            : new DateOnly(time.YearMonth / 100, time.YearMonth % 100, DateTime.DaysInMonth(time.YearMonth / 100, time.YearMonth % 100));
        var years = at.Year - born.Year - (at.Month < born.Month || (at.Month == born.Month && at.Day < born.Day) ? 1 : 0);
        return years is < 0 or > 130 ? null : years;
    }
}
