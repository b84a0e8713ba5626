using Kuber.Api.Core.V1;

namespace Kuber.Client.Events;

/// <summary>What must be equal for two events to count as one.</summary>
internal sealed record EventKey(string Component, string Host, ObjectReference About, string Type, string Reason, string Message)
{
    /// <summary>The key of an event.</summary>
    public static EventKey Of(Event item) => new(
        item.Source.Component, item.Source.Host, item.InvolvedObject with { ResourceVersion = "" }, item.Type, item.Reason, item.Message);
}
