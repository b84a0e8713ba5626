using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;
using Kuber.Machinery.Apply;

namespace Kuber.ApiServer.Subresources;

/// <summary>
/// Who owns the number of replicas (KEP-2599), in the terms of the object and of its scale. Owners that come back from a scale
/// have no time, as upstream writes them.
/// </summary>
/// <param name="apiVersion">The version of the object that is scaled.</param>
/// <param name="paths">Where the replicas are in each version of it; empty where a version has no scale. Owners in other versions are forgotten.</param>
internal sealed class ScaleOwners(string apiVersion, IReadOnlyDictionary<string, string[]> paths)
{
    private const string ScaleVersion = "autoscaling/v1";
    private static readonly string[] Replicas = ["f:spec", "f:replicas"];

    /// <summary>The owners of the replicas of an object, as owners of its scale.</summary>
    public ApiList<ManagedFieldsEntry> OfScale(ApiList<ManagedFieldsEntry> ofObject)
    {
        List<ManagedField> result = [];
        foreach (var owner in FieldOwners.ReadOrNone(ofObject).All)
        {
            if (Path(owner) is { Length: > 0 } path && owner.Fields.Has(path))
            {
                result.Add(new(owner.Identity with { ApiVersion = ScaleVersion }, FieldOwners.Of(Replicas), owner.Time));
            }
        }

        return FieldOwners.Of(result).ToEntries();
    }

    /// <summary>The owners of an object after a write of its scale.</summary>
    /// <param name="ofObject">Those before.</param>
    /// <param name="ofScale">Those of the scale after the write.</param>
    public ApiList<ManagedFieldsEntry> OfObject(ApiList<ManagedFieldsEntry> ofObject, ApiList<ManagedFieldsEntry> ofScale)
    {
        var replicas = FieldOwners.Of(paths[apiVersion]);
        var scalers = FieldOwners.ReadOrNone(ofScale).All.Where(o => o.Fields.Has(Replicas)).ToList();
        List<ManagedField> result = [];
        foreach (var owner in FieldOwners.ReadOrNone(ofObject).All)
        {
            var path = Path(owner);
            if (path is null)
            {
                continue;
            }

            if (path.Length == 0 || !owner.Fields.Has(path) || scalers.RemoveAll(s => s.Identity == (owner.Identity with { ApiVersion = ScaleVersion })) > 0)
            {
                result.Add(owner);
            }
            else if (owner.Fields.Difference(FieldOwners.Of(path)) is { IsEmpty: false } rest)
            {
                result.Add(owner.With(rest, owner.Time));
            }
        }

        result.AddRange(scalers.Select(s => new ManagedField(s.Identity with { ApiVersion = apiVersion }, replicas, null)));
        return FieldOwners.Of(result).ToEntries();
    }

    private string[]? Path(ManagedField owner) => paths.GetValueOrDefault(owner.Identity.ApiVersion);
}
