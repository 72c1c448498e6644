using System.Globalization;
using System.Text;
using CsCheck;
using Samsyn.Events.Imports;
using Samsyn.Events.Imports.Checking;

namespace Samsyn.Tests.Events.Imports.Checking;

/// <summary>Times keep the precision they were written with, and never get one they lacked.</summary>
public sealed class MomentsTests
{
    static readonly TimeZoneInfo Stockholm = TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm");

    [Theory]
    [InlineData("2025", "2025"), InlineData("2025-03", "2025-03"), InlineData("2025-03-31", "2025-03-31"), InlineData("202503", "2025-03"), InlineData("20250331", "2025-03-31")]
    [InlineData("2025/03/31", "2025-03-31"), InlineData("2025.03.31", "2025-03-31"), InlineData("2024-02-29", "2024-02-29"), InlineData("2000-02-29", "2000-02-29")]
    [InlineData("1900-01-01", "1900-01-01"), InlineData("2199-12-31", "2199-12-31")]
    [InlineData("2025-01-31T14:30", "2025-01-31 13:30:00Z"), InlineData("2025-01-31 14:30:05", "2025-01-31 13:30:05Z"), InlineData("2025-07-01T00:30", "2025-07-01 22:30:00Z 2025-06-30")]
    [InlineData("2025-01-31T14:30:05Z", "2025-01-31 14:30:05Z"), InlineData("2025-01-31T14:30:05+01:00", "2025-01-31 13:30:05Z"), InlineData("2025-01-31T14:30-05:30", "2025-01-31 20:00:00Z")]
    [InlineData("2025-01-31T23:30:00-03:00", "2025-01-31 02:30:00Z 2025-02-01"), InlineData("2025-01-31T14:30:05+0100", "2025-01-31 13:30:05Z")]
    public void A_time_is_as_precise_as_it_is_written(string text, string expected) => Assert.Equal(expected, Shown(DateShape.YearFirst, text));

    [Fact]
    public void Parts_of_a_second_are_kept_to_the_microsecond()
    {
        Assert.Null(new Moments(DateShape.YearFirst, Stockholm, false).Read("2025-01-31T00:00:00.1234567Z"u8, out var moment));
        Assert.Equal(123_456, moment.AtMicros % 1_000_000);
    }

    [Theory]
    [InlineData(DateShape.DayFirst, "31-03-2025"), InlineData(DateShape.DayFirst, "31.03.2025"), InlineData(DateShape.DayFirst, "31/3/2025"), InlineData(DateShape.MonthFirst, "3/31/2025")]
    [InlineData(DateShape.MonthFirst, "03-31-2025")]
    public void Day_and_month_come_in_the_order_that_is_told(DateShape shape, string text) => Assert.Equal("2025-03-31", Shown(shape, text));

    [Theory]
    [InlineData(DateShape.YearFirst, ""), InlineData(DateShape.YearFirst, "25"), InlineData(DateShape.YearFirst, "2025-13"), InlineData(DateShape.YearFirst, "2025-00"), InlineData(DateShape.YearFirst, "2025-02-29")]
    [InlineData(DateShape.YearFirst, "1900-02-29"), InlineData(DateShape.YearFirst, "2025-04-31"), InlineData(DateShape.YearFirst, "2025-3-1"), InlineData(DateShape.YearFirst, "2025-03/01"), InlineData(DateShape.YearFirst, "2025-"), InlineData(DateShape.YearFirst, "2025033")]
    [InlineData(DateShape.YearFirst, "2025-03-31T"), InlineData(DateShape.YearFirst, "2025-03-31T25:00"), InlineData(DateShape.YearFirst, "2025-03-31T10:60"), InlineData(DateShape.YearFirst, "2025-03-31T10"), InlineData(DateShape.YearFirst, "2025-03T10:00")]
    [InlineData(DateShape.YearFirst, "2025-03-31T10:00+"), InlineData(DateShape.YearFirst, "2025-03-31T10:00+15:00"), InlineData(DateShape.YearFirst, "2025-03-31T10:00:00."), InlineData(DateShape.YearFirst, "2025-03-31T10:00ZZ"), InlineData(DateShape.YearFirst, "2025-03-31 x")]
    [InlineData(DateShape.YearFirst, "31-03-2025"), InlineData(DateShape.YearFirst, "march"), InlineData(DateShape.YearFirst, "2025-03-31T10:00:61"), InlineData(DateShape.YearFirst, "2025-03-00")]
    [InlineData(DateShape.DayFirst, "2025-03-31"), InlineData(DateShape.DayFirst, "31-02-2025"), InlineData(DateShape.DayFirst, "3/31/2025"), InlineData(DateShape.DayFirst, "31.03.25"), InlineData(DateShape.DayFirst, "0.3.2025"), InlineData(DateShape.DayFirst, "31.03/2025")]
    [InlineData(DateShape.MonthFirst, "31/3/2025"), InlineData(DateShape.MonthFirst, "2/30/2025")]
    public void Nonsense_is_no_time(DateShape shape, string text) => Assert.Equal(RejectCodes.TimeUnreadable, Shown(shape, text));

    [Theory]
    [InlineData("1899"), InlineData("2200-01"), InlineData("0001-01-01"), InlineData("9999-12-31")]
    public void A_year_outside_of_1900_to_2199_is_refused(string text) => Assert.Equal(RejectCodes.TimeOutside, Shown(DateShape.YearFirst, text));

    [Theory]
    [InlineData("2015-01-01", "2015-01"), InlineData("2015-01", "2015-01"), InlineData("2015", "2015"), InlineData("2015-01-01T00:00:00", "2015-01")]
    [InlineData("2015-02-30", RejectCodes.TimeUnreadable), InlineData("2015-01-01 and so on", RejectCodes.TimeUnreadable)]
    public void Where_a_date_means_the_month_only_the_month_is_kept_of_what_is_a_date(string text, string expected) =>
        Assert.Equal(expected, Shown(DateShape.YearFirst, text, monthOnly: true));

    [Theory]
    [InlineData("2025-03-30T01:59", "2025-03-30 00:59:00Z"), InlineData("2025-03-30T03:00", "2025-03-30 01:00:00Z")] // clocks go from 02:00 to 03:00
    [InlineData("2025-10-26T01:59", "2025-10-26 23:59:00Z 2025-10-25"), InlineData("2025-10-26T03:00", "2025-10-26 02:00:00Z")] // and back
    [InlineData("2025-10-26T02:30+02:00", "2025-10-26 00:30:00Z"), InlineData("2025-10-26T02:30+01:00", "2025-10-26 01:30:00Z")]
    public void On_the_days_when_clocks_change_each_hour_has_its_own_offset(string text, string expected) => Assert.Equal(expected, Shown(DateShape.YearFirst, text));

    [Fact]
    public void The_hour_that_comes_twice_and_the_one_that_never_comes_are_taken_in_winter_time()
    {
        Assert.Equal("2025-10-26 01:30:00Z", Shown(DateShape.YearFirst, "2025-10-26T02:30"));
        Assert.Equal("2025-03-30 01:30:00Z", Shown(DateShape.YearFirst, "2025-03-30T02:30"));
    }

    static readonly Gen<DateTime> AnyTime = Gen.Long[new DateTime(1900, 1, 1).Ticks / 10, new DateTime(2199, 12, 31).Ticks / 10].Select(micros => new DateTime(micros * 10));

    [Fact]
    public void Local_times_are_those_of_the_zone_whatever_was_read_before() =>
        AnyTime.Array[1, 6].Sample(times =>
        {
            var moments = new Moments(DateShape.YearFirst, Stockholm, false);
            foreach (var time in times)
            {
                Assert.Null(moments.Read(Encoding.UTF8.GetBytes(time.ToString("yyyy-MM-ddTHH:mm:ss.ffffff", CultureInfo.InvariantCulture)), out var moment));
                var utc = time - TimeSpan.FromMinutes((int)Stockholm.GetUtcOffset(time).TotalMinutes);
                Assert.Equal(new Moment(time.Year * 100 + time.Month, (time.Date - DateTime.UnixEpoch).Days, (utc - DateTime.UnixEpoch).Ticks / 10), moment);
            }
        }, iter: 3000);

    static readonly (DateShape Shape, string Format)[] Formats =
    [
        (DateShape.YearFirst, "yyyy-MM-dd"), (DateShape.YearFirst, "yyyyMMdd"), (DateShape.YearFirst, "yyyy/MM/dd"), (DateShape.DayFirst, "dd-MM-yyyy"), (DateShape.DayFirst, "dd.MM.yyyy"),
        (DateShape.DayFirst, "d/M/yyyy"), (DateShape.MonthFirst, "M/d/yyyy"),
    ];

    [Fact]
    public void A_day_is_a_day_when_the_calendar_says_so() =>
        Gen.Select(Gen.Int[0, Formats.Length - 1], Gen.Int[1900, 2199], Gen.Int[0, 13], Gen.Int[0, 32]).Sample((format, year, month, day) =>
        {
            var (shape, pattern) = Formats[format];
            var text = Written(pattern, year, month, day);
            var isDay = DateTime.TryParseExact(text, pattern, CultureInfo.InvariantCulture, DateTimeStyles.None, out var expected);

            Assert.Equal(isDay ? expected.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : RejectCodes.TimeUnreadable, Shown(shape, text));
        }, iter: 5000);

    static string Written(string pattern, int year, int month, int day) => pattern
        .Replace("yyyy", $"{year:0000}", StringComparison.Ordinal)
        .Replace("MM", $"{month:00}", StringComparison.Ordinal).Replace("dd", $"{day:00}", StringComparison.Ordinal)
        .Replace("M", $"{month}", StringComparison.Ordinal).Replace("d", $"{day}", StringComparison.Ordinal);

    /// <summary>What was read, at its precision; where the day in UTC is another than the local one, both.</summary>
    static string Shown(DateShape shape, string text, bool monthOnly = false)
    {
        if (new Moments(shape, Stockholm, monthOnly).Read(Encoding.UTF8.GetBytes(text), out var moment) is { } code) return code;
        var (year, month) = (moment.YearMonth / 100, moment.YearMonth % 100);
        if (month == 0) return $"{year:0000}";
        if (moment.Day is not { } day) return $"{year:0000}-{month:00}";
        var local = DateTime.UnixEpoch.AddDays(day);
        Assert.Equal((year, month), (local.Year, local.Month));
        if (moment.AtMicros is not { } micros) return local.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var utc = DateTime.UnixEpoch.AddTicks(micros * 10);
        return string.Create(CultureInfo.InvariantCulture, $"{local:yyyy-MM-dd} {utc:HH:mm:ss}Z{(utc.Date == local ? "" : $" {utc:yyyy-MM-dd}")}");
    }
}
