using Kuber.Api.Runtime;
using Kuber.Api.Validation;

namespace Kuber.ApiServer.Admission.PodSecurity;

/// <summary>What a namespace's labels ask of its pods.</summary>
/// <param name="Enforce">Pods that violate this are refused.</param>
/// <param name="Audit">Pods that violate this are noted in the audit log.</param>
/// <param name="Warn">Pods that violate this come with a warning.</param>
internal sealed record NamespacePolicy(LevelVersion Enforce, LevelVersion Audit, LevelVersion Warn)
{
    private const string Prefix = "pod-security.kubernetes.io/";

    private static readonly NamespacePolicy None = new(LevelVersion.Privileged, LevelVersion.Privileged, LevelVersion.Privileged);

    /// <summary>Whether pods may do everything, without a word.</summary>
    public bool IsPrivileged => (Enforce.Level, Audit.Level, Warn.Level) is (PodSecurityLevel.Privileged, PodSecurityLevel.Privileged, PodSecurityLevel.Privileged);

    /// <summary>Reads the labels. A level that cannot be read counts as the strictest where it is enforced, and as none otherwise.</summary>
    public static NamespacePolicy Of(ApiMap<string> labels, FieldErrors errors)
    {
        if (labels.IsEmpty)
        {
            return None;
        }

        return new(
            Read(labels, Prefix + "enforce", Prefix + "enforce-version", PodSecurityLevel.Restricted, errors),
            Read(labels, Prefix + "audit", Prefix + "audit-version", PodSecurityLevel.Privileged, errors),
            Read(labels, Prefix + "warn", Prefix + "warn-version", PodSecurityLevel.Privileged, errors));
    }

    private static LevelVersion Read(ApiMap<string> labels, string levelKey, string versionKey, PodSecurityLevel unreadable, FieldErrors errors)
    {
        var level = PodSecurityLevel.Privileged;
        var version = LevelVersion.Latest;
        if (labels.TryGetValue(levelKey, out var text))
        {
            if (LevelVersion.ParseLevel(text) is { } parsed)
            {
                level = parsed;
            }
            else
            {
                level = unreadable;
                errors.Invalid(FieldPath.Of("metadata", "labels").Key(levelKey), text, "must be one of privileged, baseline, restricted");
            }
        }

        if (labels.TryGetValue(versionKey, out text))
        {
            if (LevelVersion.ParseVersion(text) is { } parsed)
            {
                version = parsed;
            }
            else
            {
                errors.Invalid(FieldPath.Of("metadata", "labels").Key(versionKey), text, "must be \"latest\" or \"v1.x\"");
            }
        }

        return new(level, version);
    }
}
