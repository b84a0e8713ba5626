using Kuber.Api.Runtime;
using Kuber.Api.Validation;

namespace Kuber.Api.Core.V1;

/// <content>Files of a volume that would lie in each other's place.</content>
internal static partial class PodWarnings
{
    private static void Paths(Volume volume, List<string> warnings)
    {
        var source = volume.VolumeSource;
        if (source is { ConfigMap: null, Secret: null, DownwardAPI: null, Projected: null })
        {
            return;
        }

        if (source.ConfigMap is { } map && Touch(Paths(map.Items), []))
        {
            Overlaps(Paths(map.Items), $"volume {FieldValueText.Quote(volume.Name)} (ConfigMap {FieldValueText.Quote(map.LocalObjectReference.Name)})", warnings);
        }

        if (source.Secret is { } secret && Touch(Paths(secret.Items), []))
        {
            Overlaps(Paths(secret.Items), $"volume {FieldValueText.Quote(volume.Name)} (Secret {FieldValueText.Quote(secret.SecretName)})", warnings);
        }

        if (source.DownwardAPI is { } downward && Touch(Paths(downward.Items), []))
        {
            Overlaps(Paths(downward.Items), $"volume {FieldValueText.Quote(volume.Name)} (DownwardAPI)", warnings);
        }

        // Nearly every pod has such a volume, and nearly none has files that touch.
        List<string> all = [];
        foreach (var projection in source.Projected?.Sources ?? default)
        {
            var paths = Paths(projection);
            if (projection == VolumeProjection.Empty)
            {
                warnings.Add($"volume {FieldValueText.Quote(volume.Name)} (Projected) has no sources provided");
            }
            else if (paths.Length > 0)
            {
                if (Touch(paths, all))
                {
                    var what = $"volume {FieldValueText.Quote(volume.Name)} (Projected {What(projection)})";
                    Overlaps(paths, what, warnings);
                    Overlaps([.. paths.Distinct().Concat(all).Order(StringComparer.Ordinal)], what, warnings);
                }

                foreach (var path in paths)
                {
                    if (!all.Contains(path))
                    {
                        all.Add(path);
                    }
                }
            }
        }
    }

    private static string[] Paths(VolumeProjection projection) => projection switch
    {
        { ConfigMap: { Items.IsEmpty: false } map } => Paths(map.Items),
        { Secret: { Items.IsEmpty: false } secret } => Paths(secret.Items),
        { DownwardAPI: { Items.IsEmpty: false } downward } => Paths(downward.Items),
        { ServiceAccountToken: { } token } => [token.Path],
        { ClusterTrustBundle: { } bundle } => [bundle.Path],
        _ => [],
    };

    private static string What(VolumeProjection projection) => projection switch
    {
        { ConfigMap: { Items.IsEmpty: false } map } => "ConfigMap " + FieldValueText.Quote(map.LocalObjectReference.Name),
        { Secret: { Items.IsEmpty: false } secret } => "Secret " + FieldValueText.Quote(secret.LocalObjectReference.Name),
        { DownwardAPI.Items.IsEmpty: false } => "DownwardAPI",
        { ServiceAccountToken: not null } => "ServiceAccountToken",
        { ClusterTrustBundle: { } bundle } => "ClusterTrustBundle " + FieldValueText.Quote(bundle.Name ?? bundle.SignerName ?? ""),
        _ => "",
    };

    /// <summary>Whether any of some paths is the same as another one, or below it.</summary>
    private static bool Touch(string[] paths, List<string> others)
    {
        for (var i = 0; i < paths.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (Touch(paths[i], paths[j]))
                {
                    return true;
                }
            }

            foreach (var other in others)
            {
                if (Touch(paths[i], other))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool Touch(string one, string other)
    {
        var below = one.AsSpan().TrimEnd('/');
        var above = other.AsSpan().TrimEnd('/');
        if (above.Length > below.Length)
        {
            var longer = above;
            above = below;
            below = longer;
        }

        return above.Length > 0 && below.StartsWith(above) && (below.Length == above.Length || below[above.Length] == '/');
    }

    private static string[] Paths(ApiList<KeyToPath> items)
    {
        var paths = items.IsEmpty ? [] : new string[items.Count];
        for (var i = 0; i < paths.Length; i++)
        {
            paths[i] = items[i].Path;
        }

        return paths;
    }

    private static string[] Paths(ApiList<DownwardAPIVolumeFile> items)
    {
        var paths = items.IsEmpty ? [] : new string[items.Count];
        for (var i = 0; i < paths.Length; i++)
        {
            paths[i] = items[i].Path;
        }

        return paths;
    }

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
