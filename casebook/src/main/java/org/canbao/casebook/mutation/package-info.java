/**
 * 变异检查: changes every value of every loaded document and looks whether some case notices.
 *
 * <p>{@link org.canbao.casebook.mutation.MutationCheck} prints the changes that no case notices.
 */
package org.canbao.casebook.mutation;
