using Kuber.Api.Validation;

namespace Kuber.Api.Core.V1;

/// <summary>Takes the AppArmor profiles of containers from the annotations that stood for the field before (KEP-24).</summary>
internal static class PodAppArmor
{
    private const string Prefix = "container.apparmor.security.beta.kubernetes.io/";

    /// <summary>The annotation that sets the profile of a container.</summary>
    public static string AnnotationOf(string container) => Prefix + container;

    /// <summary>The warning that the annotation of a container is outdated.</summary>
    public static string Deprecation(string container, FieldPath annotations) =>
        $"{annotations.Key(AnnotationOf(container))}: deprecated since v1.30; use the \"appArmorProfile\" field instead";

    /// <summary>The spec with profiles taken from annotations where no field sets one; each of them is worth a warning.</summary>
    public static PodSpec FromAnnotations(Pod pod, Action<string>? warn)
    {
        var spec = pod.Spec;
        if (spec.Os?.Name == "windows")
        {
            return spec;
        }

        Container Field(Container c)
        {
            if (c.SecurityContext?.AppArmorProfile is not null || !pod.Metadata.Annotations.TryGetValue(Prefix + c.Name, out var text))
            {
                return c;
            }

            var profile = Parse(text);
            if (profile is not null && spec.SecurityContext?.AppArmorProfile == profile)
            {
                return c;
            }

            warn?.Invoke(Deprecation(c.Name, FieldPath.Of("metadata", "annotations")));
            return profile is null ? c : c with { SecurityContext = (c.SecurityContext ?? SecurityContext.Empty) with { AppArmorProfile = profile } };
        }

        if (!pod.Metadata.Annotations.AsSpan().ToArray().Any(static a => a.Key.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            return spec;
        }

        return spec with { Containers = spec.Containers.Map(Field), InitContainers = spec.InitContainers.Map(Field) };
    }

    /// <summary>Whether an annotation sets the profile of a container; and of which.</summary>
    public static string? ContainerOf(string annotation) => annotation.StartsWith(Prefix, StringComparison.Ordinal) ? annotation[Prefix.Length..] : null;

    /// <summary>The profile that an annotation names; null where it names none.</summary>
    public static AppArmorProfile? Parse(string text) => text switch
    {
        "runtime/default" => new() { Type = "RuntimeDefault" },
        "unconfined" => new() { Type = "Unconfined" },
        _ when text.StartsWith("localhost/", StringComparison.Ordinal) => new() { Type = "Localhost", LocalhostProfile = text["localhost/".Length..] },
        _ => null,
    };
}
