namespace Samsyn.Kernel.Problems;

/// <summary>An expected "no": a stable code for machines, and what the sentence about it needs to know.</summary>
/// <remarks>The sentence itself (what, where, what to do) is the text <c>refusal.CODE</c> in <c>content/i18n/refusals.yaml</c>: English for commands, logs and the API, the reader's language on pages.</remarks>
public sealed record Refusal
{
    Refusal(string code, IReadOnlyList<string> arguments) => (Code, Arguments) = (code, arguments);

    /// <summary>Dotted and stable, for example <c>import.no-profile</c>; also the last part of a problem's <c>type</c>.</summary>
    public string Code { get; }

    /// <summary>What stands in the sentence's holes, as machines write it; never personal data.</summary>
    public IReadOnlyList<string> Arguments { get; }

    /// <param name="code">Written out where it is refused, so that a test finds every code and its text.</param>
    public static Refusal Of(string code, params IReadOnlyList<string> arguments) => new(code, arguments);

    /// <summary>One that was said before and has been read back.</summary>
    internal static Refusal Stored(string code, IReadOnlyList<string> arguments) => new(code, arguments);

    public RefusedException AsException() => new(this);

    public bool Equals(Refusal? other) => other is not null && Code == other.Code && Arguments.SequenceEqual(other.Arguments);
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Code);

    /// <summary>For logs of what is unexpected: the code and the arguments.</summary>
    public override string ToString() => Arguments.Count == 0 ? Code : $"{Code}: {string.Join("; ", Arguments)}";
}
