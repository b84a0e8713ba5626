using Kuber.Api.Rbac.V1;
using Kuber.Api.Runtime;

namespace Kuber.ApiServer.Bootstrap;

/// <summary>
/// Reads roles and whom they are bound to from text. A role begins at the start of a line, its rules follow, indented; an
/// empty line or the next role ends it, <c>#</c> begins a comment line:
/// <code>
/// NAME [in NAMESPACE] [as BINDING] [for SUBJECT, SUBJECT...]
///   VERBS on RESOURCES [of GROUPS] [named NAMES]
///   VERBS at PATHS
///   gathers ROLE
///   counts for ROLE
///   record events
/// </code>
/// A subject is <c>user U</c>, <c>group G</c>, <c>account NS/NAME</c> or <c>nobody</c>. Without groups the core group is
/// meant, which is also called <c>core</c>. <c>read</c> stands for get, list and watch; <c>write</c> for create, update,
/// patch, delete and deletecollection; <c>record events</c> for creating and changing events of both groups.
/// </summary>
internal static class RoleText
{
    private static readonly string[] Read = ["get", "list", "watch"];
    private static readonly string[] Write = ["create", "delete", "deletecollection", "patch", "update"];

    /// <summary>The roles of a text, in order.</summary>
    /// <exception cref="FormatException">A line cannot be understood.</exception>
    public static IEnumerable<WrittenRole> Parse(string text)
    {
        WrittenRole? role = null;
        foreach (var line in text.Split('\n'))
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            if (line[0] != ' ')
            {
                if (role is not null)
                {
                    yield return role;
                }

                role = Header(line);
            }
            else
            {
                role = With(role ?? throw new FormatException($"a rule without a role: {line}"), line.Trim());
            }
        }

        if (role is not null)
        {
            yield return role;
        }
    }

    private static WrittenRole Header(string line)
    {
        var (head, subjects) = Cut(line, " for ");
        (head, var binding) = Cut(head, " as ");
        (head, var ns) = Cut(head, " in ");
        return new(head, ns, binding.Length > 0 ? binding : head)
        {
            IsBound = subjects.Length > 0,
            Subjects = subjects is "" or "nobody" ? default : [.. subjects.Split(", ").Select(ToSubject)],
        };
    }

    private static Subject ToSubject(string text)
    {
        var (kind, name) = Cut(text, " ");
        if (kind == "account")
        {
            var (ns, account) = Cut(name, "/");
            return new() { Kind = "ServiceAccount", Namespace = ns, Name = account };
        }

        return kind is "user" or "group"
            ? new() { Kind = kind == "user" ? "User" : "Group", ApiGroup = "rbac.authorization.k8s.io", Name = name }
            : throw new FormatException($"not a subject: {text}");
    }

    private static WrittenRole With(WrittenRole role, string line)
    {
        if (line.StartsWith("gathers ", StringComparison.Ordinal))
        {
            return role with { Gathers = line["gathers ".Length..] };
        }

        if (line.StartsWith("counts for ", StringComparison.Ordinal))
        {
            return role with { CountsFor = line["counts for ".Length..] };
        }

        return role with { Rules = role.Rules.Add(ToRule(line == "record events" ? "create patch update on events of core events.k8s.io" : line)) };
    }

    private static PolicyRule ToRule(string line)
    {
        var (verbs, paths) = Cut(line, " at ");
        if (paths.Length > 0)
        {
            return new() { Verbs = Verbs(verbs), NonResourceURLs = Words(paths) };
        }

        (verbs, var rest) = Cut(line, " on ");
        if (rest.Length == 0)
        {
            throw new FormatException($"not a rule: {line}");
        }

        (rest, var names) = Cut(rest, " named ");
        (var resources, var groups) = Cut(rest, " of ");
        return new()
        {
            Verbs = Verbs(verbs),
            ApiGroups = groups.Length == 0 ? [""] : Words(groups).Map(g => g == "core" ? "" : g),
            Resources = Words(resources),
            ResourceNames = names.Length == 0 ? default : Words(names),
        };
    }

    private static ApiList<string> Verbs(string text) => text.Split(' ')
        .SelectMany(v => v switch { "read" => Read, "write" => Write, _ => [v] })
        .Order(StringComparer.Ordinal)
        .ToApiList();

    private static ApiList<string> Words(string text) => text.Split(' ').ToApiList();

    private static (string Before, string After) Cut(string text, string at)
    {
        var found = text.IndexOf(at, StringComparison.Ordinal);
        return found < 0 ? (text, "") : (text[..found], text[(found + at.Length)..]);
    }
}
