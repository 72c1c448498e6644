using Microsoft.AspNetCore.Builder;

namespace Samsyn.Kernel.Permissions;

/// <summary>Lets endpoints say in one word what pages say with <c>@attribute [Needs("…")]</c>.</summary>
public static class NeedsExtensions
{
    public static TBuilder Needs<TBuilder>(this TBuilder builder, string permission) where TBuilder : IEndpointConventionBuilder =>
        builder.WithMetadata(new NeedsAttribute(permission));
}
