using Kuber.Machinery.Cel;

namespace Kuber.Machinery.Tests.Cel;

public sealed class CelKubernetesLibrariesTests
{
    /// <summary>All functions with the ids of their overloads: ids are facts, and estimates and costs hang on them.</summary>
    private const string Table = """
        @sortByAssociatedKeys: .list_int_sortByAssociatedKeys .list_uint_sortByAssociatedKeys .list_double_sortByAssociatedKeys .list_bool_sortByAssociatedKeys .list_google.protobuf.Duration_sortByAssociatedKeys .list_google.protobuf.Timestamp_sortByAssociatedKeys .list_string_sortByAssociatedKeys .list_bytes_sortByAssociatedKeys
        add: .quantity_add .quantity_add_int
        allowed: .decision_allowed
        asApproximateFloat: .quantity_get_float
        asInteger: .quantity_get_int
        cel.@mapInsert: @mapInsert_map_key_value @mapInsert_map_map
        charAt: .string_char_at_int
        check: .pathcheck_check .resourcecheck_check
        cidr: string_to_cidr
        compareTo: .quantity_compare_to .semver_compare_to
        containsCIDR: .cidr_contains_cidr_string .cidr_contains_cidr
        containsIP: .cidr_contains_ip_string .cidr_contains_ip_ip
        distinct: .list_distinct
        error: .decision_error
        errored: .decision_errored
        family: .ip_family
        fieldSelector: .authorizer_fieldselector
        find: .string_find_string
        findAll: .string_find_all_string .string_find_all_string_int
        flatten: .list_flatten .list_flatten_int
        format: .string_format
        format.byte: format.byte
        format.date: format.date
        format.datetime: format.datetime
        format.dns1035Label: format.dns1035Label
        format.dns1035LabelPrefix: format.dns1035LabelPrefix
        format.dns1123Label: format.dns1123Label
        format.dns1123LabelPrefix: format.dns1123LabelPrefix
        format.dns1123Subdomain: format.dns1123Subdomain
        format.dns1123SubdomainPrefix: format.dns1123SubdomainPrefix
        format.labelValue: format.labelValue
        format.named: format-named
        format.qualifiedName: format.qualifiedName
        format.uri: format.uri
        format.uuid: format.uuid
        getEscapedPath: .url_get_escaped_path
        getHost: .url_get_host
        getHostname: .url_get_hostname
        getPort: .url_get_port
        getQuery: .url_get_query
        getScheme: .url_get_scheme
        group: .authorizer_group
        indexOf: .list_a_index_of_int .string_index_of_string .string_index_of_string_int
        ip: string_to_ip .cidr_ip
        ip.isCanonical: ip_is_canonical
        isCIDR: is_cidr
        isGlobalUnicast: .ip_is_global_unicast
        isGreaterThan: .quantity_is_greater_than .semver_is_greater_than
        isIP: is_ip
        isInteger: .quantity_is_integer
        isLessThan: .quantity_is_less_than .semver_is_less_than
        isLinkLocalMulticast: .ip_is_link_local_multicast
        isLinkLocalUnicast: .ip_is_link_local_unicast
        isLoopback: .ip_is_loopback
        isQuantity: is_quantity_string
        isSemver: is_semver_string is_semver_string_bool
        isSorted: .list_int_is_sorted_bool .list_uint_is_sorted_bool .list_double_is_sorted_bool .list_bool_is_sorted_bool .list_duration_is_sorted_bool .list_timestamp_is_sorted_bool .list_string_is_sorted_bool .list_bytes_is_sorted_bool
        isURL: is_url_string
        isUnspecified: .ip_is_unspecified
        join: .list_join .list_join_string
        labelSelector: .authorizer_labelselector
        lastIndexOf: .list_a_last_index_of_int .string_last_index_of_string .string_last_index_of_string_int
        lists.range: lists_range
        lowerAscii: .string_lower_ascii
        major: .semver_major
        masked: .cidr_masked
        max: .list_int_max_int .list_uint_max_uint .list_double_max_double .list_bool_max_bool .list_duration_max_duration .list_timestamp_max_timestamp .list_string_max_string .list_bytes_max_bytes
        min: .list_int_min_int .list_uint_min_uint .list_double_min_double .list_bool_min_bool .list_duration_min_duration .list_timestamp_min_timestamp .list_string_min_string .list_bytes_min_bytes
        minor: .semver_minor
        name: .resourcecheck_name
        namespace: .resourcecheck_namespace
        patch: .semver_patch
        path: .authorizer_path
        prefixLength: .cidr_prefix_length
        quantity: string_to_quantity
        reason: .decision_reason
        replace: .string_replace_string_string .string_replace_string_string_int
        resource: .groupcheck_resource
        reverse: .list_reverse
        semver: string_to_semver string_bool_to_semver
        serviceAccount: .authorizer_serviceaccount
        sets.contains: list_sets_contains_list
        sets.equivalent: list_sets_equivalent_list
        sets.intersects: list_sets_intersects_list
        sign: quantity_sign
        slice: .list_slice
        sort: .list_int_sort .list_uint_sort .list_double_sort .list_bool_sort .list_google.protobuf.Duration_sort .list_google.protobuf.Timestamp_sort .list_string_sort .list_bytes_sort
        split: .string_split_string .string_split_string_int
        string: ip_to_string cidr_to_string
        strings.quote: strings_quote
        sub: .quantity_sub .quantity_sub_int
        subresource: .resourcecheck_subresource
        substring: .string_substring_int .string_substring_int_int
        sum: .list_int_sum_int .list_uint_sum_uint .list_double_sum_double .list_duration_sum_duration
        trim: .string_trim
        upperAscii: .string_upper_ascii
        url: string_to_url
        validate: .format-validate
        """;

    [Fact]
    public void FunctionsAndOverloadsAreThoseOfTheTable()
    {
        var lines = CelKubernetesLibraries.All.SelectMany(static l => l.Functions).GroupBy(static f => f.Name, StringComparer.Ordinal).OrderBy(static g => g.Key, StringComparer.Ordinal)
            .Select(static g => g.Key + ": " + string.Join(' ', g.SelectMany(static f => f.Overloads).Select(static o => (o.IsMember ? "." : "") + o.Id)));
        Assert.Equal(Table.ReplaceLineEndings("\n").Split('\n'), lines);
    }

    [Fact]
    public void IdsAreOfOneOverload()
    {
        var ids = CelKubernetesLibraries.All.SelectMany(static l => l.Functions).SelectMany(static f => f.Overloads).Select(static o => o.Id);
        Assert.Empty(ids.GroupBy(static id => id, StringComparer.Ordinal).Where(static g => g.Count() > 1).Select(static g => g.Key));
    }

    [Fact]
    public void TypesMayBeNamed() => Assert.Equal(["net.IP", "net.CIDR"], CelKubernetesLibraries.All.SelectMany(static l => l.Types).Select(static t => t.Name));
}
