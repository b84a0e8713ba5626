using Kuber.Api.Runtime;
using Kuber.Api.Validation;

namespace Kuber.Api.Core.V1;

/// <content>Files of a volume that would lie in each other's place.</content>
internal static partial class PodWarnings
{
    private static void Paths(Volume volume, List<string> warnings)
    {
        var source = volume.VolumeSource;
        var name = FieldValueText.Quote(volume.Name);
        if (source.ConfigMap is { } map)
        {
            Overlaps(Paths(map.Items), $"volume {name} (ConfigMap {FieldValueText.Quote(map.LocalObjectReference.Name)})", warnings);
        }

        if (source.Secret is { } secret)
        {
            Overlaps(Paths(secret.Items), $"volume {name} (Secret {FieldValueText.Quote(secret.SecretName)})", warnings);
        }

        if (source.DownwardAPI is { } downward)
        {
            Overlaps(Paths(downward.Items), $"volume {name} (DownwardAPI)", warnings);
        }

        HashSet<string> all = [];
        foreach (var projection in source.Projected?.Sources ?? default)
        {
            var (paths, what) = Paths(projection);
            if (projection == VolumeProjection.Empty)
            {
                warnings.Add($"volume {name} (Projected) has no sources provided");
            }
            else if (paths.Length > 0)
            {
                Overlaps(paths, $"volume {name} (Projected {what})", warnings);
                Overlaps([.. paths.Distinct().Concat(all).Order(StringComparer.Ordinal)], $"volume {name} (Projected {what})", warnings);
                all.UnionWith(paths);
            }
        }
    }

    private static (string[] Paths, string What) Paths(VolumeProjection projection) => projection switch
    {
        { ConfigMap: { Items.IsEmpty: false } map } => (Paths(map.Items), "ConfigMap " + FieldValueText.Quote(map.LocalObjectReference.Name)),
        { Secret: { Items.IsEmpty: false } secret } => (Paths(secret.Items), "Secret " + FieldValueText.Quote(secret.LocalObjectReference.Name)),
        { DownwardAPI: { Items.IsEmpty: false } downward } => (Paths(downward.Items), "DownwardAPI"),
        { ServiceAccountToken: { } token } => ([token.Path], "ServiceAccountToken"),
        { ClusterTrustBundle: { } bundle } => ([bundle.Path], "ClusterTrustBundle " + FieldValueText.Quote(bundle.Name ?? bundle.SignerName ?? "")),
        _ => ([], ""),
    };

    private static string[] Paths(ApiList<KeyToPath> items) => [.. items.AsSpan().ToArray().Select(static i => i.Path)];

    private static string[] Paths(ApiList<DownwardAPIVolumeFile> items) => [.. items.AsSpan().ToArray().Select(static i => i.Path)];

    private static void Overlaps(string[] paths, string what, List<string> warnings)
    {
        HashSet<string> seen = [];
        foreach (var text in paths)
        {
            var path = text.TrimEnd('/');
            var other = path.Length == 0 ? null : seen.FirstOrDefault(s => s.Length > 0 && (s == path || s.StartsWith(path + "/", StringComparison.Ordinal) || path.StartsWith(s + "/", StringComparison.Ordinal)));
            if (other is not null)
            {
                warnings.Add($"{what}: overlapping paths: {FieldValueText.Quote(path)} with {FieldValueText.Quote(other)}");
            }

            seen.Add(path);
        }
    }
}
