using Kuber.Api.Validation;
using Kuber.ApiServer.Authorization;
using Kuber.Machinery.Errors;
using Microsoft.AspNetCore.Http;

namespace Kuber.ApiServer.Authentication;

/// <summary>
/// Lets a user act as another whom the headers <c>Impersonate-User</c>, <c>-Group</c>, <c>-Uid</c> and <c>-Extra-*</c> name,
/// where he may <c>impersonate</c> each of the parts.
/// </summary>
internal static class Impersonation
{
    private const string UserHeader = "Impersonate-User";
    private const string GroupHeader = "Impersonate-Group";
    private const string UidHeader = "Impersonate-Uid";
    private const string ExtraPrefix = "Impersonate-Extra-";
    private const string Group = "authentication.k8s.io";

    /// <summary>The user as whom the request is served.</summary>
    public static UserInfo Apply(UserInfo user, IHeaderDictionary headers, AccessControl access)
    {
        var name = headers[UserHeader].ToString();
        var uid = headers[UidHeader].ToString();
        string[] groups = [.. ExtraHeaders.Values(headers[GroupHeader])];
        var extra = ExtraHeaders.Read(headers, ExtraPrefix);
        if (name.Length == 0)
        {
            return groups.Length == 0 && uid.Length == 0 && extra.Count == 0 ? user : throw StatusErrors.BadRequest(Nameless(uid, groups, extra));
        }

        var wanted = new AccessAttributes { User = user, Verb = "impersonate", Version = "v1" };
        var account = ServiceAccountNames.Parse(name);
        access.Require(account is var (ns, accountName) && account is not null
            ? wanted with { Resource = "serviceaccounts", Namespace = ns, Name = accountName }
            : wanted with { Resource = "users", Name = name });
        foreach (var group in groups)
        {
            access.Require(wanted with { Resource = "groups", Name = group });
        }

        foreach (var (key, values) in extra)
        {
            foreach (var value in values)
            {
                access.Require(wanted with { Group = Group, Resource = "userextras", Subresource = key, Name = value });
            }
        }

        if (uid.Length > 0)
        {
            access.Require(wanted with { Group = Group, Resource = "uids", Name = uid });
        }

        return new(name, uid, Groups(name, account?.Namespace, groups), extra);
    }

    private static IReadOnlyList<string> Groups(string name, string? accountNamespace, string[] groups)
    {
        IReadOnlyList<string> asked = groups.Length == 0 && accountNamespace is not null ? ServiceAccountNames.Groups(accountNamespace) : groups;
        if (name == UserInfo.Anonymous.Name)
        {
            return asked.Contains(UserInfo.AllUnauthenticated) ? asked : [.. asked, UserInfo.AllUnauthenticated];
        }

        return asked.Contains(UserInfo.AllAuthenticated) || asked.Contains(UserInfo.AllUnauthenticated) ? asked : [.. asked, UserInfo.AllAuthenticated];
    }

    private static string Nameless(string uid, string[] groups, SortedDictionary<string, IReadOnlyList<string>> extra)
    {
        static string List(IEnumerable<string> values) => "[]string{" + string.Join(", ", values.Select(FieldValueText.Quote)) + "}";
        var groupText = groups.Length == 0 ? "[]string(nil)" : List(groups);
        var extraText = extra.Count == 0
            ? "map[string][]string(nil)"
            : "map[string][]string{" + string.Join(", ", extra.Select(e => FieldValueText.Quote(e.Key) + ":" + List(e.Value))) + "}";
        return $"requested &user.DefaultInfo{{Name:\"\", UID:{FieldValueText.Quote(uid)}, Groups:{groupText}, Extra:{extraText}}} without impersonating a user name";
    }
}
