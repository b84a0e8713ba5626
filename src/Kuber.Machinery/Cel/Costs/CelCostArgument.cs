using Kuber.Machinery.Cel.Syntax;
using Kuber.Machinery.Cel.Types;

namespace Kuber.Machinery.Cel.Costs;

/// <summary>What is known of an argument of a call before it runs.</summary>
/// <param name="Node">Its expression.</param>
/// <param name="Type">Its type.</param>
/// <param name="Size">How large it may be; null where nothing is known of it.</param>
/// <param name="ItemSize">How large its items may be; null where nothing is known of them.</param>
public sealed record CelCostArgument(CelNode Node, CelType Type, CelSize? Size, CelSize? ItemSize);
