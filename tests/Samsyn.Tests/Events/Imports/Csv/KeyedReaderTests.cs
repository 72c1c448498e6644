using System.Text;
using Samsyn.Events.Imports;
using Samsyn.Events.Imports.Csv;
using Samsyn.Events.Imports.Profiles;

namespace Samsyn.Tests.Events.Imports.Csv;

public sealed class KeyedReaderTests
{
    [Fact]
    public void An_id_is_made_of_the_parts_of_the_key() => Assert.Equal(["AHH|J01"], Ids("AHH,J01"));

    [Fact]
    public void Values_that_hold_the_sign_between_the_parts_do_not_meet() => Assert.Equal(4, Ids("a|b,c", "a,b|c", "a\\,|b|c", "a,\\|b|c").Distinct().Count());

    [Fact]
    public void An_empty_first_part_is_not_an_empty_second_one() => Assert.NotEqual(Ids("a,")[0], Ids(",a")[0]);

    static List<string> Ids(params string[] rows)
    {
        var text = "org,atc\n" + string.Join('\n', rows) + "\n";
        var csv = new CsvReader(new MemoryStream(Encoding.UTF8.GetBytes(text)), (byte)',', _ => [(EventField.Organisation, 0), (EventField.Atc, 1)]);
        using var reader = KeyedReader.Over(csv, new ImportProfile { Key = ["organisation", "atc"] });
        var (row, ids) = (new RawRow(), new List<string>());
        while (reader.Read(row)) ids.Add(Encoding.UTF8.GetString(row[EventField.SourceId]));
        return ids;
    }
}
