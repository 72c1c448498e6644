using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CsCheck;
using Samsyn.Events.Persons;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Keys;
using Samsyn.Kernel.Problems;

namespace Samsyn.Tests.Events.Persons;

public sealed class PseudonymiserTests
{
    static readonly DateOnly Today = new(2026, 11, 22);
    static readonly byte[] Key = SHA256.HashData("a key for tests"u8);

    [Fact]
    public void A_pseudonym_is_the_first_half_of_an_hmac_over_country_and_number()
    {
        using var pseudonymiser = new Pseudonymiser(Key);
        var expected = HMACSHA256.HashData(Key, "\u0001DK2110625629"u8);
        Assert.Equal(Convert.ToHexStringLower(expected[..16]), pseudonymiser.Of(Number("211062-5629", Country.Denmark)).ToString());
    }

    [Fact]
    public void A_person_has_one_pseudonym_in_every_notation()
    {
        using var pseudonymiser = new Pseudonymiser(Key);
        Gen.Select(Gen.Date[new DateTime(1927, 1, 1), new DateTime(2026, 11, 22)], Gen.Int[1, 999], Gen.Bool).Sample((born, serial, coordination) =>
        {
            var day = $"{born:yyyyMM}{born.Day + (coordination ? 60 : 0):00}";
            var four = $"{serial:000}{Luhn(day[2..] + serial.ToString("000", CultureInfo.InvariantCulture))}";
            string[] notations = [day + four, $"{day}-{four}", $"{day[2..]}-{four}", day[2..] + four];
            return notations.Select(n => pseudonymiser.Of(Number(n, Country.Sweden))).Distinct().Count() == 1;
        }, threads: 1);
    }

    [Fact]
    public void Different_people_have_different_pseudonyms_however_often_they_come_back()
    {
        using var pseudonymiser = new Pseudonymiser(Key);
        Gen.Int[0, 20_000].Array[1, 50].Sample(ids =>
        {
            foreach (var id in ids)
            {
                var text = Encoding.UTF8.GetBytes(id.ToString(CultureInfo.InvariantCulture));
                byte[] message = [2, 0, 1, (byte)'a', .. text];
                Assert.Equal(Convert.ToHexStringLower(HMACSHA256.HashData(Key, message)[..16]), pseudonymiser.OfLocal("a", text).ToString());
            }
        }, threads: 1);
    }

    [Fact]
    public void A_local_id_is_a_person_only_within_its_source_and_never_an_identity_number()
    {
        using var pseudonymiser = new Pseudonymiser(Key);
        UInt128[] all =
        [
            pseudonymiser.OfLocal("a", "bc"u8), pseudonymiser.OfLocal("ab", "c"u8), pseudonymiser.OfLocal("", "abc"u8),
            pseudonymiser.OfLocal("DK", "2110625629"u8), pseudonymiser.Of(Number("2110625629", Country.Denmark)),
        ];
        Assert.Equal(all.Length, all.Distinct().Count());
    }

    [Fact]
    public void An_id_of_any_length_has_a_pseudonym()
    {
        using var pseudonymiser = new Pseudonymiser(Key);
        var lengths = new[] { 1, 60, 61, 62, 1020, 1021, 5000 };
        var all = lengths.Select(n => pseudonymiser.OfLocal("x", Encoding.ASCII.GetBytes(new string('7', n)))).ToList();
        Assert.Equal(lengths.Length, all.Distinct().Count());
        byte[] longest = [2, 0, 1, (byte)'x', .. Enumerable.Repeat((byte)'7', 5000)];
        Assert.Equal(Convert.ToHexStringLower(HMACSHA256.HashData(Key, longest)[..16]), all[^1].ToString());
    }

    [Fact]
    public void Another_key_makes_other_pseudonyms()
    {
        using var one = new Pseudonymiser(Key);
        using var two = new Pseudonymiser(SHA256.HashData("another key"u8));
        Assert.NotEqual(one.OfLocal("a", "1"u8), two.OfLocal("a", "1"u8));
    }

    [Fact]
    public void Without_the_key_there_is_no_pseudonymiser()
    {
        var folder = Directory.CreateTempSubdirectory("samsyn-");
        try
        {
            var refused = Assert.Throws<RefusedException>(() => Pseudonymiser.From(new KeyRing(new DataFolder(folder.FullName), mayMake: false)));
            Assert.Equal("key.missing", refused.Refusal.Code);
        }
        finally { folder.Delete(recursive: true); }
    }

    [Fact]
    public void Nothing_is_allocated_for_a_person()
    {
        using var pseudonymiser = new Pseudonymiser(Key);
        for (var i = 0; i < 100; i++) Once(i);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++) Once(i);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void Once(int i)
        {
            Span<byte> id = [(byte)(i % 256), (byte)(i / 256), 1];
            pseudonymiser.OfLocal("hospital", id);
            Assert.True(IdentityNumber.TryRead("19811228-9874"u8, Country.Sweden, Today, out var number));
            pseudonymiser.Of(number);
        }
    }

    static IdentityNumber Number(string text, Country country)
    {
        Assert.True(IdentityNumber.TryRead(Encoding.ASCII.GetBytes(text), country, Today, out var number), text);
        return number;
    }

    static int Luhn(string nine) => (10 - nine.Select((d, i) => (d - '0') * (2 - i % 2)).Sum(n => n / 10 + n % 10) % 10) % 10;
}
