using Kuber.Api.Runtime;
using Kuber.Api.Validation;

namespace Kuber.Api.Core.V1;

/// <content>Projected volumes, whose sources share one directory. Those whose feature is off do not come this far.</content>
internal static partial class PodValidation
{
    private static void Projected(ProjectedVolumeSource projected, FieldPath path, FieldErrors errors)
    {
        Mode(projected.DefaultMode, path.Child("defaultMode"), errors);
        HashSet<string> paths = [];
        var sources = path.Child("sources");
        for (var i = 0; i < projected.Sources.Count; i++)
        {
            Projection(projected.Sources[i], paths, path, sources.Index(i), errors);
        }
    }

    private static void Projection(VolumeProjection source, HashSet<string> paths, FieldPath root, FieldPath path, FieldErrors errors)
    {
        var count = 0;
        void Path(string text, string shown)
        {
            if (!paths.Add(text))
            {
                errors.Invalid(root, shown, "conflicting duplicate paths");
            }
        }

        void Keys(string name, ApiList<KeyToPath> items, FieldPath at)
        {
            count++;
            errors.NotEmpty(at.Child("name"), name);
            var all = at.Child("items");
            for (var i = 0; i < items.Count; i++)
            {
                Item(items[i], all.Index(i), errors);
                if (items[i].Path.Length > 0)
                {
                    Path(items[i].Path, name);
                }
            }
        }

        if (source.Secret is { } secret)
        {
            Keys(secret.LocalObjectReference.Name, secret.Items, path.Child("secret"));
        }

        if (source.ConfigMap is { } map)
        {
            Keys(map.LocalObjectReference.Name, map.Items, path.Child("configMap"));
        }

        if (source.DownwardAPI is { } downward)
        {
            count++;
            foreach (var file in downward.Items)
            {
                DownwardFile(file, path.Child("downwardAPI"), errors);
                if (file.Path.Length > 0)
                {
                    Path(file.Path, file.Path);
                }
            }
        }

        if (source.ServiceAccountToken is { } token)
        {
            count++;
            Token(token, root, path.Child("serviceAccountToken"), errors);
        }

        if (count > 1)
        {
            errors.Forbidden(path, "may not specify more than 1 volume type per source");
        }
    }

    private static void Token(ServiceAccountTokenProjection token, FieldPath root, FieldPath path, FieldErrors errors)
    {
        if (token.ExpirationSeconds is < 600)
        {
            errors.Invalid(path.Child("expirationSeconds"), token.ExpirationSeconds, "may not specify a duration less than 10 minutes");
        }
        else if (token.ExpirationSeconds is > 1L << 32)
        {
            errors.Invalid(path.Child("expirationSeconds"), token.ExpirationSeconds, "may not specify a duration larger than 2^32 seconds");
        }

        if (token.Path.Length == 0)
        {
            errors.Required(root.Child("path"));
        }
        else
        {
            NonReservedPath(token.Path, root.Child("path"), errors);
        }
    }
}
