using Microsoft.AspNetCore.WebUtilities;

namespace Samsyn.App.Frame;

/// <summary>The address one came from with one value changed.</summary>
static class BackLink
{
    /// <param name="address">Path and query on this site; what follows a <c>#</c> is dropped.</param>
    public static string With(string address, string name, string value)
    {
        var parts = address.Split('#')[0].Split('?', 2);
        var query = parts.Length == 2 ? QueryHelpers.ParseQuery(parts[1]) : [];
        query[name] = value;
        query.Remove("page");
        return QueryHelpers.AddQueryString(parts[0], query);
    }
}
