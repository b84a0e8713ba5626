using System.Globalization;
using Kuber.Api.Runtime;
using Kuber.Api.Validation;

namespace Kuber.Api.Core.V1;

/// <content>Annotations that stood for fields before: they have forms of their own, and say what the fields say.</content>
internal static partial class PodValidation
{
    private const string DeletionCost = "controller.kubernetes.io/pod-deletion-cost";
    private const string SeccompOfPod = "seccomp.security.alpha.kubernetes.io/pod";
    private const string SeccompOfContainer = "container.seccomp.security.alpha.kubernetes.io/";
    private const string LocalProfile = "localhost/";

    /// <summary>Checks that annotations and fields that set the same profile agree.</summary>
    public static void ProfilesAgree(ApiMap<string> annotations, PodSpec spec, FieldPath path, FieldErrors errors)
    {
        if (annotations.IsEmpty)
        {
            return;
        }

        if (spec.SecurityContext?.SeccompProfile is { } ofPod && annotations.TryGetValue(SeccompOfPod, out var text))
        {
            SeccompAgrees(text, ofPod, path.Child("securityContext", "seccompProfile"), errors);
        }

        foreach (var (container, at) in PodContainers.All(spec, path))
        {
            if (container.SecurityContext?.SeccompProfile is { } profile && annotations.TryGetValue(SeccompOfContainer + container.Name, out text))
            {
                SeccompAgrees(text, profile, at.Child("securityContext", "seccompProfile"), errors);
            }
        }

        foreach (var (container, at) in PodContainers.All(spec, path))
        {
            if (spec.Os?.Name != "windows" && (container.SecurityContext?.AppArmorProfile ?? spec.SecurityContext?.AppArmorProfile) is { } profile
                && annotations.TryGetValue(PodAppArmor.AnnotationOf(container.Name), out text))
            {
                AppArmorAgrees(text, profile, at.Child("securityContext", "appArmorProfile"), errors);
            }
        }
    }

    private static void SeccompAgrees(string text, SeccompProfile profile, FieldPath path, FieldErrors errors)
    {
        var agrees = profile.Type switch
        {
            "Unconfined" => text == "unconfined",
            "RuntimeDefault" => text is "runtime/default" or "docker/default",
            "Localhost" => text.StartsWith(LocalProfile, StringComparison.Ordinal),
            _ => true,
        };
        if (!agrees)
        {
            errors.Forbidden(path.Child("type"), "seccomp type in annotation and field must match");
        }
        else if (profile.Type == "Localhost" && text[LocalProfile.Length..] != profile.LocalhostProfile)
        {
            errors.Forbidden(path.Child("localhostProfile"), "seccomp profile in annotation and field must match");
        }
    }

    private static void AppArmorAgrees(string text, AppArmorProfile profile, FieldPath path, FieldErrors errors)
    {
        var agrees = profile.Type switch
        {
            "Unconfined" => text == "unconfined",
            "RuntimeDefault" => text == "runtime/default",
            "Localhost" => text.StartsWith(LocalProfile, StringComparison.Ordinal),
            _ => true,
        };
        if (!agrees)
        {
            errors.Forbidden(path.Child("type"), "apparmor type in annotation and field must match");
        }
        else if (profile.Type == "Localhost" && text[LocalProfile.Length..] != profile.LocalhostProfile)
        {
            errors.Forbidden(path.Child("localhostProfile"), "apparmor profile in annotation and field must match");
        }
    }

    private static void SeccompAnnotations(ApiMap<string> annotations, FieldPath path, FieldErrors errors)
    {
        if (annotations.TryGetValue(SeccompOfPod, out var ofPod))
        {
            SeccompText(ofPod, path.Child(SeccompOfPod), errors);
        }

        foreach (var (key, text) in annotations)
        {
            if (key.StartsWith(SeccompOfContainer, StringComparison.Ordinal))
            {
                SeccompText(text, path.Child(key), errors);
            }
        }
    }

    private static void SeccompText(string text, FieldPath path, FieldErrors errors)
    {
        if (text.StartsWith(LocalProfile, StringComparison.Ordinal))
        {
            DescendingPath(text[LocalProfile.Length..], path, errors);
        }
        else if (text is not ("runtime/default" or "docker/default" or "unconfined"))
        {
            errors.Invalid(path, text, "must be a valid seccomp profile");
        }
    }

    /// <summary>Checks that the annotations that make a pod what it is do not change.</summary>
    public static void AnnotationChanges(Pod pod, Pod old, FieldErrors errors)
    {
        var path = FieldPath.Of("metadata", "annotations");
        var (now, before) = (pod.Metadata.Annotations, old.Metadata.Annotations);
        foreach (var (key, value) in before)
        {
            if (now.GetValueOrDefault(key) == value)
            {
                continue;
            }

            if (PodAppArmor.ContainerOf(key) is not null)
            {
                errors.Forbidden(path.Key(key), "may not remove or update AppArmor annotations");
            }

            if (key == Mirror)
            {
                errors.Forbidden(path.Key(key), "may not remove or update mirror pod annotation");
            }
        }

        foreach (var (key, _) in now)
        {
            if (before.ContainsKey(key))
            {
                continue;
            }

            if (PodAppArmor.ContainerOf(key) is not null)
            {
                errors.Forbidden(path.Key(key), "may not add AppArmor annotations");
            }

            if (key == Mirror)
            {
                errors.Forbidden(path.Key(key), "may not add mirror pod annotation");
            }
        }

        Annotations(now, pod.Spec, path, errors);
    }

    /// <summary>Whether a text is a cost of deletion: a number of 32 bits that begins with neither a plus nor a zero.</summary>
    private static bool IsDeletionCost(string text) =>
        text is "0" or ['-' or (>= '1' and <= '9'), ..] && int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);
}
