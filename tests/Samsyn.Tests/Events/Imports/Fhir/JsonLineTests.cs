using System.Text;
using System.Text.Json;
using CsCheck;
using Samsyn.Events.Imports.Fhir;

namespace Samsyn.Tests.Events.Imports.Fhir;

/// <summary>Our reader of one line against .NET's: the same tokens, or both refuse.</summary>
public sealed class JsonLineTests
{
    /// <summary>Pieces of JSON, so that what is put together is often nearly right.</summary>
    static readonly string[] Pieces =
    [
        "{", "}", "[", "]", ",", ":", "\"a\"", "\"a\":", "\"\"", "\"sixteen letters and more\"", "\"å😀\"", "\"\\n\\u00e5\\\"\"", "\"\\x\"", "\"\\u12\"", "\"", "\\",
        "0", "-1", "1.50", "01", "1.", ".5", "-", "1e5", "1E-7", "1e", "12a", "true", "false", "null", "tru", "nul", " ", "\t", "\n", "\u0001", "/*", "x",
    ];

    static readonly Gen<string> Nearly = Gen.Int[0, Pieces.Length - 1].Array[0, 12].Select(all => string.Concat(all.Select(i => Pieces[i])));

    static readonly Gen<string> Right = Gen.Recursive<string>((depth, inner) => depth > 4
        ? Pick("1", "\"x\"", "null")
        : Gen.OneOf(
            Pick("0", "-12.50e+3", "true", "\"text that is longer than one vector\"", "\"\\ud83d\\ude00 \\\\\"", "[]", "{}", "[ ]", "{ }"),
            inner.Array[0, 3].Select(items => "[" + string.Join(" , ", items) + "]"),
            inner.Array[0, 3].Select(items => "{" + string.Join(",", items.Select((item, i) => $"\"n{i}\" : {item}")) + "}")));

    [Fact]
    public void Text_that_is_right_gives_the_same_tokens() => Right.Sample(text => Assert.Equal(Theirs(text), Ours(text)), iter: 5000);

    [Fact]
    public void Text_that_may_be_wrong_gives_the_same_tokens_or_both_refuse() => Nearly.Sample(text => Assert.Equal(Theirs(text), Ours(text)), iter: 100_000);

    [Fact]
    public void One_byte_changed_gives_the_same_tokens_or_both_refuse() => Gen.Select(Right, Gen.Int[0, 10_000], Gen.Char[' ', '~']).Sample((text, at, with) =>
    {
        var changed = text.Remove(at % text.Length, 1).Insert(at % text.Length, with.ToString());
        Assert.Equal(Theirs(changed), Ours(changed));
    }, iter: 20_000);

    [Theory]
    [InlineData(64, true)]
    [InlineData(65, false)]
    public void As_deep_as_a_resource_may_be_and_no_deeper(int depth, bool reads)
    {
        var text = new string('[', depth) + new string(']', depth);

        Assert.Equal(Theirs(text), Ours(text));
        Assert.Equal(reads, Ours(text) is not null);
    }

    static Gen<string> Pick(params string[] words) => Gen.Int[0, words.Length - 1].Select(i => words[i]);

    static List<string>? Ours(string text)
    {
        var tokens = new List<string>();
        try
        {
            var json = new JsonLine(Encoding.UTF8.GetBytes(text));
            while (json.Read()) tokens.Add($"{json.TokenType} {json.TokenStart} {Encoding.UTF8.GetString(json.ValueSpan)} {json.ValueIsEscaped}");
        }
        catch (JsonException)
        {
            return null;
        }
        return tokens;
    }

    static List<string>? Theirs(string text)
    {
        var tokens = new List<string>();
        try
        {
            var json = new Utf8JsonReader(Encoding.UTF8.GetBytes(text), new JsonReaderOptions { MaxDepth = FhirOptions.MaxDepth });
            while (json.Read()) tokens.Add($"{json.TokenType} {json.TokenStartIndex} {Encoding.UTF8.GetString(json.ValueSpan)} {json.ValueIsEscaped}");
        }
        catch (JsonException)
        {
            return null;
        }
        return tokens;
    }
}
