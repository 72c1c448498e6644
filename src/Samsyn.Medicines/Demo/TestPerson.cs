using System.Buffers.Text;

namespace Samsyn.Medicines.Demo;

/// <summary>A person who does not exist: a Swedish personal identity number of the series 980–999, which is kept for tests and given to nobody.</summary>
/// <param name="Born">Date of birth.</param>
/// <param name="Woman">Women have an even, men an odd third digit of the birth number.</param>
/// <param name="Serial">0–9: which of the ten test numbers for that day and sex.</param>
readonly record struct TestPerson(DateOnly Born, bool Woman, int Serial)
{
    /// <summary>The person that dice make: an age on a day, and a sex.</summary>
    public static TestPerson Throw(ref Dice dice, DemoPeople people, DateOnly on)
    {
        var woman = dice.Chance(people.Women);
        var days = (int)(Math.Clamp(dice.About(people.Age, people.Spread), 0.1, 101) * 365.25);
        return new(on.AddDays(-days), woman, dice.Below(10));
    }

    /// <summary>Writes the twelve digits.</summary>
    public void WriteNumber(Span<byte> to)
    {
        Utf8Formatter.TryFormat((long)Born.Year * 10_000 + Born.Month * 100 + Born.Day, to, out _);
        Utf8Formatter.TryFormat(980 + Serial * 2 + (Woman ? 0 : 1), to[8..], out _);
        to[11] = (byte)('0' + CheckDigit(to[2..11]));
    }

    /// <summary>Luhn's check digit of nine digits.</summary>
    static int CheckDigit(ReadOnlySpan<byte> digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var product = (digits[i] - '0') * (i % 2 == 0 ? 2 : 1);
            sum += product > 9 ? product - 9 : product;
        }
        return (10 - sum % 10) % 10;
    }
}
