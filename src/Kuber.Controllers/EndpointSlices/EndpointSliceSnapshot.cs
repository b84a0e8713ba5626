using Kuber.Api.Core.V1;
using Kuber.Api.Discovery.V1;

namespace Kuber.Controllers.EndpointSlices;

/// <summary>What a decision about the slices of a service rests on.</summary>
/// <param name="Service">The service.</param>
/// <param name="Pods">The pods that it selects.</param>
/// <param name="Slices">Its slices made by this controller.</param>
/// <param name="ZoneOf">The zone of a node, or null.</param>
internal sealed record EndpointSliceSnapshot(Service Service, IReadOnlyList<Pod> Pods, IReadOnlyList<EndpointSlice> Slices, Func<string, string?> ZoneOf);
