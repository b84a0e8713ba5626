using Kuber.Api.Meta.V1;

namespace Kuber.Client;

/// <summary>A resource that the server offers.</summary>
/// <param name="Resource">Its group, version and plural name.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Namespaced">Whether its objects live in namespaces.</param>
/// <param name="Verbs">What can be done with it.</param>
public sealed record DiscoveredResource(GroupVersionResource Resource, string Kind, bool Namespaced, IReadOnlyList<string> Verbs);
