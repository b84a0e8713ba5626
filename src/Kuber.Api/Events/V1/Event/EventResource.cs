using Kuber.Api.Registry;

namespace Kuber.Api.Events.V1;

/// <summary>How the API server serves events.</summary>
public static class EventResource
{
    /// <summary>Names, scope, verbs and rules of the resource.</summary>
    public static readonly ResourceDefinition<Event> Definition = new()
    {
        Group = "events.k8s.io",
        Version = "v1",
        Plural = "events",
        Singular = "event",
        Kind = "Event",
        Namespaced = true,
        Verbs = ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        ShortNames = ["ev"],
        StoragePrefix = "events",
        Strategy = new EventStrategy(),
        Columns = EventColumns.All,
        SelectableFields = EventFields.Selectable,
    };
}
