using Kuber.Api.Registry;
using Kuber.Client;
using Kuber.Commands;

namespace Kuber.Changes;

/// <summary>Finds out what <c>KIND/NAME</c> stands for, by what the server offers.</summary>
internal sealed class ObjectNames(IReadOnlyList<DiscoveredResource> offered)
{
    /// <summary>The object of a text such as <c>deploy/web</c>, <c>deployments.apps/web</c> or <c>Deployment/web</c>.</summary>
    /// <exception cref="CommandException">The text is no name of an object, or the server does not offer the kind.</exception>
    public NamedObject Find(string text, string ns)
    {
        if (text.Split('/') is not [{ Length: > 0 } kind, { Length: > 0 } name])
        {
            throw new CommandException($"name the object as KIND/NAME, not {text}");
        }

        var resource = offered.FirstOrDefault(resource => Matches(resource, kind)) ?? throw new CommandException($"the server has no kind {kind}");
        return new(resource, resource.Namespaced ? ns : "", name);
    }

    /// <summary>An object of an API version and kind, as references name it; null where the server does not offer the kind.</summary>
    public NamedObject? Of(string apiVersion, string kind, string ns, string name)
    {
        var group = apiVersion.Split('/') is [var first, _] ? first : "";
        return offered.FirstOrDefault(resource => resource.Kind == kind && resource.Resource.Group == group) is { } found ? new(found, found.Namespaced ? ns : "", name) : null;
    }

    private static bool Matches(DiscoveredResource resource, string kind)
    {
        var (plural, group) = (resource.Resource.Resource, resource.Resource.Group);
        return plural == kind || $"{plural}.{group}" == kind || string.Equals(resource.Kind, kind, StringComparison.OrdinalIgnoreCase)
            || BuiltInResources.All.Any(known => known.Group == group && known.Plural == plural && known.ShortNames.Contains(kind));
    }
}
