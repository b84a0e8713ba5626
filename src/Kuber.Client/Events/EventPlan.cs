using Kuber.Api.Core.V1;

namespace Kuber.Client.Events;

/// <summary>What to write for an event.</summary>
/// <param name="Key">What makes events the same one.</param>
/// <param name="Event">The whole event.</param>
/// <param name="Patch">The patch of the event that stands for it already; null where it is new.</param>
internal sealed record EventPlan(EventKey Key, Event Event, byte[]? Patch);
