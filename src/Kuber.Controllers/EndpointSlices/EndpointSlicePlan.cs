using Kuber.Api.Discovery.V1;

namespace Kuber.Controllers.EndpointSlices;

/// <summary>What to do for the slices of a service.</summary>
/// <param name="Create">Slices to create.</param>
/// <param name="Update">Slices to update.</param>
/// <param name="Delete">Slices to delete.</param>
internal sealed record EndpointSlicePlan(IReadOnlyList<EndpointSlice> Create, IReadOnlyList<EndpointSlice> Update, IReadOnlyList<EndpointSlice> Delete);
