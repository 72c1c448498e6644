using Microsoft.AspNetCore.Components;
using Samsyn.App.Frame;

namespace Samsyn.Tests.Frame;

public sealed class LayoutTests
{
    static readonly string[] Waiting = ["OnInitializedAsync", "OnParametersSetAsync"];

    /// <remarks>A layout that waits is drawn together with its page: both would use the request's one connection to the database at once. SQLite hides it.</remarks>
    [Fact]
    public void A_layout_waits_for_nothing() =>
        Assert.Empty(from type in typeof(PageFrame).Assembly.GetTypes()
                     where type.IsSubclassOf(typeof(LayoutComponentBase))
                     from name in Waiting
                     where type.GetMethod(name, System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic)!.DeclaringType == type
                     select $"{type.Name}.{name}");
}
